package dev.howdah.processor.write;

import dev.howdah.processor.render.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.FileObject;
import org.jspecify.annotations.Nullable;

/** Files that belong together. None is opened before all of them could be made, and no part of them is left when one fails. */
final class FileSet {
    private final List<Entry> entries = new ArrayList<>();
    private boolean touched;

    /**
     * A file with what it is to hold.
     *
     * @param name how a message names it
     * @param file where it goes, not opened yet
     * @param artifact its content; null for a source
     * @param source a source's text, which is written as the compiler will read it
     */
    private record Entry(
            String name, FileObject file, @Nullable Artifact artifact, String source) {}

    void add(String name, FileObject file, Artifact artifact) {
        entries.add(new Entry(name, file, artifact, ""));
    }

    void add(String name, FileObject file, String source) {
        entries.add(new Entry(name, file, null, source));
    }

    /** Writes all files in the order in which they were added, or says what went wrong. */
    Optional<String> write() {
        boolean whole = false;
        int at = 0;
        try {
            for (; at < entries.size(); at++) {
                write(entries.get(at));
            }
            whole = true;
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of(failure(entries.get(at).name(), e));
        } finally {
            if (touched && !whole) {
                withdraw(at);
            }
        }
    }

    static String failure(String name, Exception e) {
        return "can't write " + name + ": " + e.getMessage();
    }

    private void write(Entry entry) throws IOException {
        Artifact artifact = entry.artifact();
        if (artifact == null) {
            try (Writer out = entry.file().openWriter()) {
                touched = true;
                out.write(entry.source());
            }
        } else {
            // Bytes rather than a writer: that one would use the compiler's encoding.
            try (OutputStream out = entry.file().openOutputStream()) {
                touched = true;
                out.write(artifact.bytes());
            }
        }
    }

    /**
     * Removes the new files and what is left of the old ones: a part of each is no stack. javac lets a processor neither
     * remove a file nor open it twice; there, those that were not opened are emptied.
     */
    private void withdraw(int failed) {
        for (int i = 0; i < entries.size(); i++) {
            Entry entry = entries.get(i);
            boolean emptied = i > failed && entry.artifact() != null;
            if (!entry.file().delete() && emptied && entry.file().getLastModified() != 0) {
                try {
                    entry.file().openOutputStream().close();
                } catch (IOException e) {
                    // Nothing more can be done here; the message asks for a clean folder.
                }
            }
        }
    }
}
