/** The Java class beside a stack's files. The only user of JavaPoet. */
@NullMarked
package dev.howdah.processor.companion;

import org.jspecify.annotations.NullMarked;
