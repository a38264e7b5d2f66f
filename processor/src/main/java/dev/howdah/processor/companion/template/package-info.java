/**
 * What exports, verifies and compares the files of a stack, as ordinary code. Its source goes into every companion's package, where it
 * runs in users' programs; nothing here runs in the compiler, and nothing here needs more than {@code java.base}.
 * No records: javac 17 fails on a generated one where it finds an older source of it, which older plugins of Maven put there.
 */
@NullMarked
package dev.howdah.processor.companion.template;

import org.jspecify.annotations.NullMarked;
