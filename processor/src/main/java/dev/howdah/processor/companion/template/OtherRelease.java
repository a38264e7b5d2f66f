package dev.howdah.processor.companion.template;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The release to compare with. */
final class OtherRelease {
    private static final String ROOT = "META-INF/howdah/";

    private final String stack;
    private final Map<String, String> hashes;
    private final String plan;

    private OtherRelease(String stack, Map<String, String> hashes, String plan) {
        this.stack = stack;
        this.hashes = hashes;
        this.plan = plan;
    }

    /** Its stack's name. */
    String stack() {
        return stack;
    }

    /** The hashes of its files by path. */
    Map<String, String> hashes() {
        return hashes;
    }

    /** Its {@code plan.tsv}. */
    String plan() {
        return plan;
    }

    /** Reads a jar, also one with jars in it, or a folder: one that was exported, or one with classes. */
    static OtherRelease read(Path place) throws IOException {
        Map<String, String> texts = new HashMap<>();
        if (Files.isDirectory(place)) {
            addFolder(place, texts);
        } else {
            try (InputStream in = Files.newInputStream(place)) {
                addJar(in, texts);
            }
        }
        List<String> folders = new ArrayList<>();
        for (String path : texts.keySet()) {
            if (path.endsWith(Manifest.NAME)) {
                folders.add(path.substring(0, path.length() - Manifest.NAME.length()));
            }
        }
        String own = ROOT + StackTemplate.NAME + "/";
        String folder = folders.contains(own) ? own : folders.size() == 1 ? folders.get(0) : "";
        if (!texts.containsKey(folder + Manifest.NAME) || !texts.containsKey(folder + Plan.NAME)) {
            throw new FileNotFoundException(place + " has no release of the stack " + StackTemplate.NAME + " with its "
                    + Manifest.NAME + " and " + Plan.NAME + (folders.isEmpty() ? "" : ", only " + folders));
        }
        String manifest = texts.getOrDefault(folder + Manifest.NAME, "");
        return new OtherRelease(
                Manifest.stack(manifest), Manifest.hashes(manifest), texts.getOrDefault(folder + Plan.NAME, ""));
    }

    private static void addFolder(Path place, Map<String, String> texts) throws IOException {
        if (Files.isRegularFile(place.resolve(Manifest.NAME))) {
            add("", place, texts);
            return;
        }
        Path root = place.resolve(ROOT);
        if (Files.isDirectory(root)) {
            try (Stream<Path> stacks = Files.list(root)) {
                for (Path stack : stacks.toList()) {
                    add(ROOT + stack.getFileName() + "/", stack, texts);
                }
            }
        }
    }

    private static void add(String prefix, Path folder, Map<String, String> texts) throws IOException {
        for (String name : List.of(Manifest.NAME, Plan.NAME)) {
            if (Files.isRegularFile(folder.resolve(name))) {
                texts.put(prefix + name, Files.readString(folder.resolve(name), StandardCharsets.UTF_8));
            }
        }
    }

    /** A Spring Boot jar has classes below BOOT-INF/classes, and libraries as jars. */
    private static void addJar(InputStream in, Map<String, String> texts) throws IOException {
        ZipInputStream jar = new ZipInputStream(in);
        for (ZipEntry entry = jar.getNextEntry(); entry != null; entry = jar.getNextEntry()) {
            String name = entry.getName();
            int root = name.indexOf(ROOT);
            if (name.endsWith(".jar")) {
                addJar(new ByteArrayInputStream(jar.readAllBytes()), texts);
            } else if (root >= 0 && (name.endsWith("/" + Manifest.NAME) || name.endsWith("/" + Plan.NAME))) {
                texts.put(name.substring(root), new String(jar.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }
}
