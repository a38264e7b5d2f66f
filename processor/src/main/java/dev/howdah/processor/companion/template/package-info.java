/**
 * What exports, verifies and compares the files of a stack, as ordinary code. Its source goes into every companion's package, where it
 * runs in users' programs; nothing here runs in the compiler, and nothing here needs more than {@code java.base}.
 */
@NullMarked
package dev.howdah.processor.companion.template;

import org.jspecify.annotations.NullMarked;
