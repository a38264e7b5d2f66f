package dev.howdah.processor.sarif;

import dev.howdah.processor.read.SourceOrigin;
import org.jspecify.annotations.Nullable;

/** Finds places in sources. */
@FunctionalInterface
interface Positions {
    /** Where something was written; null where the compiler can't tell. */
    @Nullable
    Region of(SourceOrigin origin);
}
