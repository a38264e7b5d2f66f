package dev.howdah.processor.model;

/**
 * Where the annotated class stands in Java, and so its companion.
 *
 * @param packageName the package; empty for the unnamed one
 * @param name the class's name; a nested one's with those around it, as in {@code Outer_Inner}
 * @param isPublic whether the class and all around it are public
 * @param marksGenerated whether code there can carry {@code @Generated}: a module has to read java.compiler for it
 */
public record Home(String packageName, String name, boolean isPublic, boolean marksGenerated) {
    /** The companion's simple name. */
    public String companion() {
        return name + "Stack";
    }

    /** A name in the package, qualified. */
    public String qualified(String simpleName) {
        return packageName.isEmpty() ? simpleName : packageName + "." + simpleName;
    }
}
