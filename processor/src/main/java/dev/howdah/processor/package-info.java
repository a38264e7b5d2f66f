/** The annotation processor's entry, and nothing else: the work is done by the packages below, in a straight line. */
@NullMarked
package dev.howdah.processor;

import org.jspecify.annotations.NullMarked;
