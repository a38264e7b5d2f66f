package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Writes the files to a folder. All are read and checked before the first is written; each then takes its place in one step, the
 * manifest last. So an export that was interrupted leaves whole files, old or new, and the next one finishes it.
 */
final class Export {
    private final Path folder;
    private final Map<StackTemplate.File, byte[]> files;

    /** What the export before this one wrote. */
    private final Map<String, String> before;

    private Export(Path folder) throws IOException {
        this.folder = folder;
        this.files = Bundle.readAll();
        this.before = Manifest.hashes(folder);
    }

    /**
     * Exports.
     *
     * @throws FileAlreadyExistsException when a file there was changed by hand, and is not to be overwritten
     */
    static void to(Path folder, boolean overwrite) throws IOException {
        Export export = new Export(folder);
        List<String> changed = export.changed();
        if (!changed.isEmpty() && !overwrite) {
            throw new FileAlreadyExistsException(
                    folder.toString(), null, "changed by hand, and not overwritten: " + String.join(", ", changed));
        }
        export.write();
    }

    /** The files in the way that neither this export nor the one before it wrote. */
    private List<String> changed() throws IOException {
        Map<String, String> own = new LinkedHashMap<>();
        files.keySet().forEach(file -> own.put(file.path(), file.sha256()));
        Set<String> paths = new TreeSet<>(own.keySet());
        paths.addAll(before.keySet());
        paths.remove(Manifest.NAME);
        List<String> changed = new ArrayList<>();
        for (String path : paths) {
            Path target = target(path);
            if (Files.isRegularFile(target)) {
                String hash = Bundle.sha256(Files.readAllBytes(target));
                if (!hash.equals(own.get(path)) && !hash.equals(before.get(path))) {
                    changed.add(path);
                }
            }
        }
        return changed;
    }

    private void write() throws IOException {
        Files.createDirectories(folder);
        Path staging = Files.createTempDirectory(folder, ".howdah-");
        try {
            Map<String, Path> staged = new LinkedHashMap<>();
            for (Map.Entry<StackTemplate.File, byte[]> file : files.entrySet()) {
                Path copy = staging.resolve(Integer.toString(staged.size()));
                Files.write(copy, file.getValue());
                Modes.set(copy, file.getKey().mode());
                staged.put(file.getKey().path(), copy);
            }
            Path manifest = staged.remove(Manifest.NAME);
            for (Map.Entry<String, Path> file : staged.entrySet()) {
                put(file.getValue(), file.getKey());
            }
            removeOld();
            if (manifest != null) {
                put(manifest, Manifest.NAME);
            }
        } finally {
            remove(staging);
        }
    }

    private void put(Path copy, String path) throws IOException {
        Path target = target(path);
        Files.createDirectories(folder.resolve(path).resolveSibling(""));
        Files.move(copy, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Removes what the export before this one wrote and this release no longer has. */
    private void removeOld() throws IOException {
        Set<String> old = new TreeSet<>(before.keySet());
        files.keySet().forEach(file -> old.remove(file.path()));
        for (String path : old) {
            Files.deleteIfExists(target(path));
        }
    }

    /** A manifest that somebody edited must not lead out of the folder. */
    private Path target(String path) throws IOException {
        Path target = folder.resolve(path).normalize();
        if (!target.startsWith(folder.normalize()) || Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
            throw new FileAlreadyExistsException(target.toString(), null, "no place for a file of the stack");
        }
        return target;
    }

    private static void remove(Path staging) throws IOException {
        try (var left = Files.newDirectoryStream(staging)) {
            for (Path file : left) {
                Files.delete(file);
            }
        }
        Files.delete(staging);
    }
}
