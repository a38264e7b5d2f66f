package dev.howdah.processor.diagnostics;

/**
 * A place in a source, counted from 1 as compilers do.
 *
 * @param file the source's path
 * @param line the line
 * @param column the column
 */
record Place(String file, long line, long column) implements Comparable<Place> {
    static Place of(String file, String text, int offset) {
        String before = text.substring(0, offset);
        int lineStart = before.lastIndexOf('\n') + 1;
        return new Place(file, 1 + before.chars().filter(c -> c == '\n').count(), 1L + offset - lineStart);
    }

    @Override
    public int compareTo(Place other) {
        int files = file.compareTo(other.file);
        int lines = Long.compare(line, other.line);
        return files != 0 ? files : lines != 0 ? lines : Long.compare(column, other.column);
    }

    @Override
    public String toString() {
        return file + ":" + line + ":" + column;
    }
}
