/** Annotation mirrors become the model. The only user of mirrors besides the reporter, which needs them as places. */
@NullMarked
package dev.howdah.processor.read;

import org.jspecify.annotations.NullMarked;
