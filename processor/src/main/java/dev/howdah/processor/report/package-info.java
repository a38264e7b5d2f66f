/** Problems become the compiler's messages, at the exact place. The only user of the Messager. */
@NullMarked
package dev.howdah.processor.report;

import org.jspecify.annotations.NullMarked;
