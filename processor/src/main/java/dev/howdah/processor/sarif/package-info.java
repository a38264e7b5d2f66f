/**
 * Messages as a SARIF file, for those who ask for one. The only user of the file system, and of javac's trees; none of it is
 * loaded otherwise.
 */
@NullMarked
package dev.howdah.processor.sarif;

import org.jspecify.annotations.NullMarked;
