/** The rules: each is a small pure function from the model to problems, and none knows a compiler. */
@NullMarked
package dev.howdah.processor.check;

import org.jspecify.annotations.NullMarked;
