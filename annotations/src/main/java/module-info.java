/**
 * The annotations that describe a highly available PostgreSQL stack: {@link dev.howdah.annotations} for those who write
 * one, {@link dev.howdah.annotations.meta} for those who add a setting. No code, no dependency, and nothing needed at
 * run time: the compiler reads them, and the class files do not keep them visible to reflection.
 */
module dev.howdah.annotations {
    exports dev.howdah.annotations;
    exports dev.howdah.annotations.meta;
}
