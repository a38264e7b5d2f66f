/** Files leave the compiler. The only user of the Filer. */
@NullMarked
package dev.howdah.processor.write;

import org.jspecify.annotations.NullMarked;
