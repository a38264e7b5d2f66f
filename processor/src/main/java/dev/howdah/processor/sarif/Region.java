package dev.howdah.processor.sarif;

/**
 * A region of a source, lines and columns counted from 1.
 *
 * @param uri the source, relative to the working directory where it lies below it
 * @param relative whether the working directory is what it is relative to
 * @param line where it begins
 * @param column where it begins
 * @param endLine where it ends; 0 where the compiler does not know
 * @param endColumn the column after its end; 0 where the compiler does not know
 */
record Region(String uri, boolean relative, long line, long column, long endLine, long endColumn) {}
