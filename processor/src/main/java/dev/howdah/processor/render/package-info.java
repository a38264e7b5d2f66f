/** The files, each a pure function of the stack. Nothing here knows a compiler or writes to a disk. */
@NullMarked
package dev.howdah.processor.render;

import org.jspecify.annotations.NullMarked;
