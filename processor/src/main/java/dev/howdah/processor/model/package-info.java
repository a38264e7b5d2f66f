/** The stack as written: immutable, free of compiler types, and every value knows where it was written. */
@NullMarked
package dev.howdah.processor.model;

import org.jspecify.annotations.NullMarked;
