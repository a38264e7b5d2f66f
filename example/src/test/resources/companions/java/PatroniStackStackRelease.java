package dev.howdah.example;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.annotation.processing.Generated;

/** Exports, verifies and compares the files of {@link PatroniStackStack}. */
@Generated("dev.howdah.processor.HowdahProcessor")
final class PatroniStackStackRelease {
    private PatroniStackStackRelease() {}

    /** The companion as a program. */
    static final class CommandLine {
        private static final int FINE = 0;
        private static final int DIFFERENT = 1;
        private static final int MISUSED = 2;

        private static final String USAGE = """
                Usage: COMMAND, one of
                  list                  every file with its mode, size and SHA-256
                  cat FILE              prints a file
                  export DIR [--force]  writes the files to a folder; with --force also over files changed by hand
                  verify DIR            holds a folder, and the release itself, against what was compiled
                  plan OTHER [--json]   what it means for a running cluster to go from another release to this one;
                                        OTHER is a jar, an exported folder or a folder of classes
                Ends with 0; with 1 when something is different or was refused; with 2 when called in another way.
                """;

        private final PrintStream out;
        private final PrintStream err;

        private CommandLine(PrintStream out, PrintStream err) {
            this.out = out;
            this.err = err;
        }

        /** Runs a command, and returns the status to end with. */
        static int run(PrintStream out, PrintStream err, String... arguments) {
            List<String> words = new ArrayList<>(List.of(arguments));
            boolean force = words.remove("--force");
            boolean json = words.remove("--json");
            CommandLine line = new CommandLine(out, err);
            try {
                return line.run(words, force, json);
            } catch (IOException | InvalidPathException e) {
                err.println(reason(e));
                return DIFFERENT;
            }
        }

        private static String reason(Exception e) {
            // What the platform throws for these names the file and nothing else.
            if (e instanceof FileSystemException file && file.getReason() == null) {
                String what = "can't use";
                if (e instanceof NoSuchFileException) {
                    what = "no such file";
                } else if (e instanceof AccessDeniedException) {
                    what = "no access";
                } else if (e instanceof FileAlreadyExistsException) {
                    what = "in the way";
                }
                return what + ": " + e.getMessage();
            }
            return String.valueOf(e.getMessage());
        }

        private int run(List<String> words, boolean force, boolean json) throws IOException {
            String command = words.isEmpty() ? "" : words.get(0);
            String argument = words.size() == 2 ? words.get(1) : "";
            boolean known = words.size() == (command.equals("list") || command.equals("help") ? 1 : 2)
                    && (!force || command.equals("export"))
                    && (!json || command.equals("plan"));
            switch (known ? command : "") {
                case "list" ->
                    PatroniStackStack.files()
                            .forEach(file -> out.println(Modes.octal(file.mode()) + "  " + file.size() + "  "
                                    + file.sha256() + "  " + file.path()));
                case "cat" -> out.writeBytes(Bundle.read(find(argument)));
                case "export" -> {
                    Export.to(Path.of(argument), force);
                    out.println(
                            PatroniStackStack.files().size() + " files of the stack " + PatroniStackStack.NAME + " in " + argument);
                }
                case "verify" -> {
                    return verify(Path.of(argument));
                }
                case "plan" -> {
                    Plan plan = Plan.from(OtherRelease.read(Path.of(argument)));
                    out.print(json ? plan.json() : plan.text());
                }
                case "help" -> out.print(USAGE);
                default -> {
                    err.print(USAGE);
                    return MISUSED;
                }
            }
            return FINE;
        }

        private int verify(Path folder) throws IOException {
            List<String> findings = Verification.of(folder);
            findings.forEach(out::println);
            if (findings.isEmpty()) {
                out.println(folder + " is the stack " + PatroniStackStack.NAME + " as it was compiled");
            }
            return findings.isEmpty() ? FINE : DIFFERENT;
        }

        private static PatroniStackStack.File find(String path) throws IOException {
            for (PatroniStackStack.File file : PatroniStackStack.files()) {
                if (file.path().equals(path)) {
                    return file;
                }
            }
            throw new NoSuchFileException(path);
        }
    }

    /**
     * Writes the files to a folder. All are read and checked before the first is written; each then takes its place in one step, the
     * manifest last. So an export that was interrupted leaves whole files, old or new, and the next one finishes it.
     */
    static final class Export {
        private final Path folder;
        private final Map<PatroniStackStack.File, byte[]> files;

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
                for (Map.Entry<PatroniStackStack.File, byte[]> file : files.entrySet()) {
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

    /** Holds an exported folder, and the release itself, against what was compiled. */
    static final class Verification {
        private Verification() {}

        /** What differs, a line each. Other files of the folder are the user's own. */
        static List<String> of(Path folder) throws IOException {
            List<String> findings = new ArrayList<>();
            Set<String> old = new TreeSet<>(Manifest.hashes(folder).keySet());
            for (PatroniStackStack.File file : PatroniStackStack.files()) {
                old.remove(file.path());
                try {
                    Bundle.read(file);
                } catch (IOException e) {
                    findings.add(e.getMessage());
                }
                compare(folder.resolve(file.path()), file, findings);
            }
            for (String path : old) {
                if (Files.exists(folder.resolve(path))) {
                    findings.add(path + " is of another release");
                }
            }
            return findings;
        }

        private static void compare(Path exported, PatroniStackStack.File file, List<String> findings) throws IOException {
            if (!Files.isRegularFile(exported)) {
                findings.add(file.path() + " is missing");
                return;
            }
            String hash = Bundle.sha256(Files.readAllBytes(exported));
            if (!hash.equals(file.sha256())) {
                findings.add(file.path() + " was changed: its SHA-256 is " + hash + ", not " + file.sha256());
            }
            if (!Modes.fits(exported, file.mode())) {
                findings.add(file.path() + ((file.mode() & 0100) != 0 ? " can't be executed" : " can be executed")
                        + ", unlike mode " + Modes.octal(file.mode()));
            }
        }
    }

    /** The files as they lie beside the classes. A file that is not what was compiled goes nowhere. */
    static final class Bundle {
        private Bundle() {}

        /** All files with their bytes, each held against its hash. */
        static Map<PatroniStackStack.File, byte[]> readAll() throws IOException {
            Map<PatroniStackStack.File, byte[]> all = new LinkedHashMap<>();
            for (PatroniStackStack.File file : PatroniStackStack.files()) {
                all.put(file, read(file));
            }
            return all;
        }

        /** A file's bytes, held against its hash. */
        static byte[] read(PatroniStackStack.File file) throws IOException {
            byte[] bytes;
            try (InputStream in = PatroniStackStack.open(file.path())) {
                bytes = in.readAllBytes();
            } catch (IOException e) {
                throw new IOException(file.path() + " can't be read from the release: " + e.getMessage(), e);
            }
            if (!sha256(bytes).equals(file.sha256())) {
                throw new IOException(file.path() + " is damaged in the release: its SHA-256 is " + sha256(bytes) + ", not "
                        + file.sha256());
            }
            return bytes;
        }

        static String sha256(byte[] bytes) {
            try {
                return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException("every Java platform has SHA-256", e);
            }
        }
    }

    /** Reads the {@code manifest.json} of this or another release: which files it has, and their hashes. */
    static final class Manifest {
        static final String NAME = "manifest.json";

        /** It is always written like this, one member a line. */
        private static final Pattern FILE =
                Pattern.compile("\"path\": \"([^\"\\\\]+)\",\\s+\"sha256\": \"([0-9a-f]{64})\"");

        private static final Pattern STACK = Pattern.compile("^  \"stack\": \"([^\"\\\\]+)\"", Pattern.MULTILINE);

        private Manifest() {}

        /** The hashes of an exported folder's files by path; none where nothing was exported. */
        static Map<String, String> hashes(Path folder) throws IOException {
            Path manifest = folder.resolve(NAME);
            return Files.isRegularFile(manifest) ? hashes(Files.readString(manifest, StandardCharsets.UTF_8)) : Map.of();
        }

        static Map<String, String> hashes(String manifest) {
            Map<String, String> hashes = new LinkedHashMap<>();
            for (Matcher file = FILE.matcher(manifest); file.find(); ) {
                hashes.put(file.group(1), file.group(2));
            }
            return hashes;
        }

        /** The stack's name, or empty in what is no manifest. */
        static String stack(String manifest) {
            Matcher stack = STACK.matcher(manifest);
            return stack.find() ? stack.group(1) : "";
        }
    }

    /** Access rights, which a jar does not keep. A file system without them, as on Windows, needs none. */
    static final class Modes {
        private Modes() {}

        static void set(Path file, int mode) throws IOException {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            if (view != null) {
                // Listed from the owner's right to read down to everybody's right to execute: the bits of a mode from the
                // left.
                PosixFilePermission[] all = PosixFilePermission.values();
                Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
                for (int i = 0; i < all.length; i++) {
                    if ((mode >> (all.length - 1 - i) & 1) == 1) {
                        permissions.add(all[i]);
                    }
                }
                view.setPermissions(permissions);
            }
        }

        /** Whether a script can be run, and nothing else can: git and an umask change the other rights, and rightly. */
        static boolean fits(Path file, int mode) throws IOException {
            PosixFileAttributeView view = Files.getFileAttributeView(file, PosixFileAttributeView.class);
            boolean executable = (mode & 0100) != 0;
            return view == null
                    || view.readAttributes().permissions().contains(PosixFilePermission.OWNER_EXECUTE) == executable;
        }

        static String octal(int mode) {
            return "0" + Integer.toOctalString(mode);
        }
    }

    /** The release to compare with. No record: javac 17 fails where it finds an older source of a generated one. */
    static final class OtherRelease {
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
            String own = ROOT + PatroniStackStack.NAME + "/";
            String folder = folders.contains(own) ? own : folders.size() == 1 ? folders.get(0) : "";
            if (!texts.containsKey(folder + Manifest.NAME) || !texts.containsKey(folder + Plan.NAME)) {
                throw new FileNotFoundException(place + " has no release of the stack " + PatroniStackStack.NAME + " with its "
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

    /** What it means for a cluster that runs to go from another release to this one. */
    static final class Plan {
        static final String NAME = "plan.tsv";

        private final OtherRelease other;
        private final String own;

        private Plan(OtherRelease other, String own) {
            this.other = other;
            this.own = own;
        }

        static Plan from(OtherRelease other) throws IOException {
            for (PatroniStackStack.File file : PatroniStackStack.files()) {
                if (file.path().equals(NAME)) {
                    return new Plan(other, new String(Bundle.read(file), StandardCharsets.UTF_8));
                }
            }
            throw new IOException("the release has no " + NAME);
        }

        /** Whether nothing has to be done. */
        boolean isEmpty() {
            return own.equals(other.plan());
        }

        String text() {
            return isEmpty() ? "nothing to do\n" : "something to do\n";
        }

        String json() {
            return isEmpty() ? "{}\n" : "{\"changes\": 1}\n";
        }
    }
}
