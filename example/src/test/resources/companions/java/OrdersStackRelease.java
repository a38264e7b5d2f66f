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
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.annotation.processing.Generated;

/** Exports, verifies and compares the files of {@link OrdersStack}. */
@Generated("dev.howdah.processor.HowdahProcessor")
final class OrdersStackRelease {
    private OrdersStackRelease() {}

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
                    OrdersStack.files()
                            .forEach(file -> out.println(Modes.octal(file.mode()) + "  " + file.size() + "  "
                                    + file.sha256() + "  " + file.path()));
                case "cat" -> out.writeBytes(Bundle.read(find(argument)));
                case "export" -> {
                    Export.to(Path.of(argument), force);
                    out.println(
                            OrdersStack.files().size() + " files of the stack " + OrdersStack.NAME + " in " + argument);
                }
                case "verify" -> {
                    return verify(Path.of(argument));
                }
                case "plan" -> {
                    Plan plan = Plan.from(OtherRelease.read(Path.of(argument)));
                    out.print(json ? plan.json(argument) : plan.text(argument));
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
                out.println(folder + " is the stack " + OrdersStack.NAME + " as it was compiled");
            }
            return findings.isEmpty() ? FINE : DIFFERENT;
        }

        private static OrdersStack.File find(String path) throws IOException {
            for (OrdersStack.File file : OrdersStack.files()) {
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
        private final Map<OrdersStack.File, byte[]> files;

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
                for (Map.Entry<OrdersStack.File, byte[]> file : files.entrySet()) {
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
            for (OrdersStack.File file : OrdersStack.files()) {
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

        private static void compare(Path exported, OrdersStack.File file, List<String> findings) throws IOException {
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
        static Map<OrdersStack.File, byte[]> readAll() throws IOException {
            Map<OrdersStack.File, byte[]> all = new LinkedHashMap<>();
            for (OrdersStack.File file : OrdersStack.files()) {
                all.put(file, read(file));
            }
            return all;
        }

        /** A file's bytes, held against its hash. */
        static byte[] read(OrdersStack.File file) throws IOException {
            byte[] bytes;
            try (InputStream in = OrdersStack.open(file.path())) {
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

    /** The release to compare with. */
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
            String own = ROOT + OrdersStack.NAME + "/";
            String folder = folders.contains(own) ? own : folders.size() == 1 ? folders.get(0) : "";
            if (!texts.containsKey(folder + Manifest.NAME) || !texts.containsKey(folder + Plan.NAME)) {
                throw new FileNotFoundException(place + " has no release of the stack " + OrdersStack.NAME + " with its "
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

        private final Comparison releases;
        private final List<Step> steps;

        private Plan(Comparison releases) {
            this.releases = releases;
            this.steps = Steps.of(releases);
        }

        static Plan from(OtherRelease other) throws IOException {
            for (OrdersStack.File file : OrdersStack.files()) {
                if (file.path().equals(NAME)) {
                    String own = new String(Bundle.read(file), StandardCharsets.UTF_8);
                    return new Plan(new Comparison(other.plan(), own));
                }
            }
            throw new IOException("the release has no " + NAME);
        }

        String text(String other) {
            return new PlanText(releases, steps).write(other);
        }

        String json(String other) {
            return new PlanJson(releases, steps).write(other);
        }
    }

    /** The rows of two releases, and what differs. */
    static final class Comparison {
        private static final String FACT = "fact";

        private final Map<String, PlanRow> before;
        private final Map<String, PlanRow> after;
        private final List<Change> changes = new ArrayList<>();

        Comparison(String before, String after) {
            this.before = PlanRow.read(before);
            this.after = PlanRow.read(after);
            for (PlanRow row : this.before.values()) {
                if (!this.after.containsKey(row.where() + '\t' + row.key())) {
                    add(Change.removed(row, meaning(row)), row);
                }
            }
            for (PlanRow row : this.after.values()) {
                PlanRow old = this.before.get(row.where() + '\t' + row.key());
                if (old == null) {
                    add(Change.added(row, meaning(row)), row);
                } else if (!old.value().equals(row.value())) {
                    add(Change.of(Meaning.of(row.effect()), row.where(), row.key(), old.value(), row.value()), row);
                }
            }
            changes.sort((one, other) -> one.meaning().compareTo(other.meaning()));
        }

        /** A volume that comes or goes is none that data is looked for in: the mount of a service says that. */
        private static Meaning meaning(PlanRow row) {
            Meaning meaning = Meaning.of(row.effect());
            return meaning == Meaning.DATA && row.where().startsWith("volume/") ? Meaning.VOLUME : meaning;
        }

        /** A service that comes or goes is one change, and so is another stack: of the rest, only what has to be cleaned up counts. */
        private void add(Change change, PlanRow row) {
            boolean whole = change.meaning() == Meaning.SERVICE;
            String place = change.where() + "\tservice";
            boolean part = !whole
                    && change.meaning() != Meaning.LABEL
                    && !(change.meaning() == Meaning.CONFIG && change.isRemoved())
                    && change.where().startsWith("service/")
                    && before.containsKey(place) != after.containsKey(place);
            if (!row.effect().equals(FACT)
                    && !part
                    && !isKept(change)
                    && (change.meaning() == Meaning.STACK || !isOtherStack())) {
                changes.add(change);
            }
        }

        /** A config that differs only in what is read once in a cluster's life: deploy.sh leaves the one in use. */
        private boolean isKept(Change change) {
            if (change.meaning() == Meaning.CONFIG && change.was() && change.is()) {
                for (PlanRow row : after.values()) {
                    if (row.where().startsWith("read-once/") && row.value().equals(change.after())) {
                        return old(row.where(), "name").equals(change.before())
                                && old(row.where(), "rest").equals(fact(row.where(), "rest"));
                    }
                }
            }
            return false;
        }

        boolean isOtherStack() {
            return !old("name").equals(fact("name"));
        }

        /** All that differs, the weightiest first. */
        List<Change> changes() {
            return changes;
        }

        List<Change> of(Meaning... meanings) {
            List<Change> found = new ArrayList<>();
            for (Change change : changes) {
                if (List.of(meanings).contains(change.meaning())) {
                    found.add(change);
                }
            }
            return found;
        }

        boolean has(Meaning... meanings) {
            return !of(meanings).isEmpty();
        }

        /** The rows of this release. */
        Iterable<PlanRow> now() {
            return after.values();
        }

        /** The rows of the other release. */
        Iterable<PlanRow> then() {
            return before.values();
        }

        /** A fact of the release that runs. */
        String old(String key) {
            return fact(before, "stack", key);
        }

        /** A fact of this release. */
        String fact(String key) {
            return fact(after, "stack", key);
        }

        /** A fact of the release that runs about one of its parts. */
        String old(String where, String key) {
            return fact(before, where, key);
        }

        /** A fact of this release about one of its parts. */
        String fact(String where, String key) {
            return fact(after, where, key);
        }

        private static String fact(Map<String, PlanRow> rows, String where, String key) {
            PlanRow row = rows.get(where + '\t' + key);
            return row == null ? "" : row.value();
        }
    }

    /** What a difference means for a cluster that runs, in the order of its weight. */
    enum Meaning {
        STACK(
                "another stack",
                "Services, networks, volumes and secrets carry the stack's name: deploying makes a new, empty cluster, and the old one"
                        + " goes on."),
        CLUSTER(
                "another cluster",
                "Members find each other in etcd below namespace and scope. One that starts below another name elects a primary of its"
                        + " own beside the one that runs."),
        MAJOR(
                "another major version of PostgreSQL",
                "Its programs can't open a data directory of another major version: each new task would fail."),
        DATA(
                "another place of data",
                "A task that starts there finds nothing. A PostgreSQL member clones its data from the primary, as long as there is one; a"
                        + " member of etcd is no part of its cluster any more."),
        INITDB(
                "fixed when the cluster was made",
                "initdb has run, on the first member, and every other member is its copy. Deploying changes nothing about it."),
        PATRONI(
                "another version of Patroni",
                "Members get the new version one after the other, and work together meanwhile."),
        ETCD("another version of etcd", "etcd goes up by one minor version at a time, member by member, and not down."),
        ETCD_MEMBERS(
                "fixed when etcd's members first started",
                "etcd reads it when it starts without data, and then never again. A new task starts all the same."),
        STORE(
                "other hosts of etcd",
                "They must be of the same etcd: in another one members find no cluster, and elect a primary of their own."),
        LOGIN("role of Patroni's", "Patroni makes it with the cluster, and never again: without it members can't log in."),
        PASSWORD("password of a role of Patroni's", "Patroni sets it with the cluster, and never again."),
        SECRET("secret", "It exists before the stack is deployed: bin/create-secrets.sh makes it, and nothing removes it."),
        VARIABLE("variable", "deploy.sh fills it in, from .env beside compose.yaml or its environment."),
        LABEL("label of hosts", "A host runs a task of the service only while it carries it."),
        NETWORK("network", "Docker keeps a network that exists as it is, and says nothing; it goes when nothing uses it."),
        MODE("kind of a service", "Swarm refuses to make a global service a replicated one, or the reverse."),
        SERVICE("service", "It comes with the deployment, or goes with it."),
        DYNAMIC(
                "dynamic configuration",
                "deploy.sh changes it, in effect with the members' next loop. patroni.yml alone would not: it was read once, when the"
                        + " cluster was made."),
        STANDBY(
                "what the cluster follows",
                "deploy.sh leaves it alone: patronictl changes it. A cluster that follows nothing any more is promoted; one that begins to follow loses its own"
                        + " writes."),
        RELOAD("parameter, by reload", "deploy.sh changes it, and Patroni reloads PostgreSQL: nothing is interrupted."),
        CONNECTIONS(
                "parameter, for new connections", "deploy.sh changes it; connections that are open keep the old value."),
        PARAMETER(
                "parameter of an extension",
                "deploy.sh changes it. Members that show \"Pending restart\" afterwards need one, replicas before the primary."),
        RESTART(
                "parameter, by restart",
                "deploy.sh changes it; it holds once PostgreSQL was restarted, each member by itself."),
        ORDERED(
                "parameter, by restart in order",
                "A standby must never have less of it than its primary: raised, replicas restart first; lowered, the primary does."),
        ROLE("role", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
        DATABASE("database", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
        EXTENSION("extension", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
        SCHEMA("schema", "deploy.sh runs the script of roles and databases again. What it no longer names stays."),
        SQL(
                "statements of the script",
                "They ran with the cluster, and run again with the script: deploy.sh runs it when something of it changed."),
        TASKS(
                "new tasks",
                "Swarm replaces the service's tasks, by default one after the other, the old one stopped first."),
        REPLICAS("number of tasks", "Swarm starts or stops the difference."),
        PLACEMENT("where tasks may run", "A task stays where the new constraints hold, and moves where they don't."),
        UPDATE("how a service is updated or labelled", "Swarm takes it over without touching a task."),
        VOLUME("volume", "Docker keeps a volume that exists as it is: the new options hold where there is none yet."),
        MONITORING(
                "what Prometheus is told",
                "No task of the stack reads it: give the files to Prometheus and Grafana again, and have Prometheus reload."),
        BOOTSTRAP("read when a cluster is made", "A cluster that runs has no use for it: nothing to do."),
        CONFIG(
                "mounted file",
                "Its config carries its hash in its name: the service gets new tasks, whatever differs, comments too."),
        UNKNOWN("unknown here", "Another version of Howdah wrote the row: compare the files.");

        final String title;
        final String why;

        Meaning(String title, String why) {
            this.title = title;
            this.why = why;
        }

        /** The meaning that a row names. */
        static Meaning of(String effect) {
            for (Meaning meaning : values()) {
                if (meaning.effect().equals(effect)) {
                    return meaning;
                }
            }
            return UNKNOWN;
        }

        String effect() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** A difference between the other release and this one. */
    static final class Change {
        private final Meaning meaning;
        private final String where;
        private final String key;
        private final boolean was;
        private final boolean is;
        private final String before;
        private final String after;

        Change(Meaning meaning, String where, String key, boolean was, boolean is, String before, String after) {
            this.meaning = meaning;
            this.where = where;
            this.key = key;
            this.was = was;
            this.is = is;
            this.before = before;
            this.after = after;
        }

        /** What it means. */
        Meaning meaning() {
            return meaning;
        }

        /** The part of the stack that it is about. */
        String where() {
            return where;
        }

        /** The setting. */
        String key() {
            return key;
        }

        /** Whether the other release has it. */
        boolean was() {
            return was;
        }

        /** Whether this release has it. */
        boolean is() {
            return is;
        }

        /** Its value there; of a list, the items that are only there. */
        String before() {
            return before;
        }

        /** Its value here; of a list, the items that are only here. */
        String after() {
            return after;
        }

        static Change of(Meaning meaning, String where, String key, String before, String after) {
            List<String> old = lines(before);
            List<String> now = lines(after);
            boolean list = old.size() > 1 || now.size() > 1;
            List<String> gone = new ArrayList<>(old);
            gone.removeAll(now);
            now.removeAll(old);
            // Where only the order differs, all of it is shown.
            boolean shortened = list && !(gone.isEmpty() && now.isEmpty());
            return new Change(
                    meaning,
                    where,
                    key,
                    true,
                    true,
                    shortened ? String.join("\n", gone) : before,
                    shortened ? String.join("\n", now) : after);
        }

        static Change added(PlanRow row, Meaning meaning) {
            return new Change(meaning, row.where(), row.key(), false, true, "", row.value());
        }

        static Change removed(PlanRow row, Meaning meaning) {
            return new Change(meaning, row.where(), row.key(), true, false, row.value(), "");
        }

        boolean isAdded() {
            return !was;
        }

        boolean isRemoved() {
            return !is;
        }

        /** The name of the service, network, volume or database that it is about. */
        String subject() {
            return where.substring(where.indexOf('/') + 1);
        }

        /** The key without the word that says what it is. */
        String name() {
            return key.substring(key.indexOf(' ') + 1);
        }

        private static List<String> lines(String value) {
            return new ArrayList<>(List.of(value.split("\n", -1)));
        }
    }

    /** A row of {@code plan.tsv}. */
    static final class PlanRow {
        private static final int COLUMNS = 4;

        private final String effect;
        private final String where;
        private final String key;
        private final String value;

        PlanRow(String effect, String where, String key, String value) {
            this.effect = effect;
            this.where = where;
            this.key = key;
            this.value = value;
        }

        /** What it means when it differs. */
        String effect() {
            return effect;
        }

        /** The part of the stack that it is about. */
        String where() {
            return where;
        }

        /** The setting. */
        String key() {
            return key;
        }

        /** Its value; a list has an item a line. */
        String value() {
            return value;
        }

        /** The rows by where and key, which no two share. */
        static Map<String, PlanRow> read(String text) {
            Map<String, PlanRow> rows = new LinkedHashMap<>();
            for (String line : text.split("\n", -1)) {
                String[] columns = line.split("\t", -1);
                if (columns.length == COLUMNS) {
                    PlanRow row =
                            new PlanRow(columns[0], unescaped(columns[1]), unescaped(columns[2]), unescaped(columns[3]));
                    rows.put(row.where + '\t' + row.key, row);
                }
            }
            return rows;
        }

        private static String unescaped(String field) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < field.length(); i++) {
                char c = field.charAt(i);
                if (c == '\\' && i + 1 < field.length()) {
                    i++;
                    char escaped = field.charAt(i);
                    c = escaped == 't' ? '\t' : escaped == 'n' ? '\n' : escaped == 'r' ? '\r' : escaped;
                }
                text.append(c);
            }
            return text.toString();
        }
    }

    /** Whether a change is among them that deploy.sh makes only when told that somebody has read about it. */
    static final class Careful {
        private Careful() {}

        /** As {@code careful} of {@code bin/changes.sh} says, where a deployment is among the steps. */
        static boolean isAsked(Comparison releases) {
            for (Change change : releases.changes()) {
                boolean changed = change.was() && change.is();
                boolean members = change.key().endsWith(".ETCD_INITIAL_CLUSTER");
                boolean asked = switch (change.meaning()) {
                    case STACK, CLUSTER, DATA, MAJOR, MODE, LOGIN, STORE, STANDBY -> true;
                    case NETWORK, VOLUME -> changed;
                    case ETCD_MEMBERS -> changed && members;
                    default -> false;
                };
                if (asked) {
                    return true;
                }
            }
            return false;
        }
    }

    /** What PgBouncer leaves in the cluster: PostgreSQL drops no role that has rights anywhere, so that goes first. */
    static final class PoolerSteps {
        private static final String POOLER = "pooler";

        private PoolerSteps() {}

        /** Drops the schema of the function that looks up passwords where nothing asks it any more, or takes it from the old role. */
        static List<String> drops(Comparison releases, Commands commands) {
            List<String> drops = new ArrayList<>();
            String database = releases.old(POOLER, "database");
            String schema = releases.old(POOLER, "schema");
            String user = releases.old(POOLER, "user");
            if (schema.isEmpty()) {
                return drops;
            }
            String name = Commands.identifier(schema);
            boolean same =
                    schema.equals(releases.fact(POOLER, "schema")) && database.equals(releases.fact(POOLER, "database"));
            if (!same) {
                drops.add(commands.sql(database, "DROP SCHEMA " + name + " CASCADE;"));
            } else if (!user.equals(releases.fact(POOLER, "user"))) {
                String from = " FROM " + Commands.identifier(user) + ";";
                drops.add(commands.sql(
                        database,
                        "REVOKE ALL ON ALL FUNCTIONS IN SCHEMA " + name + from + "\nREVOKE ALL ON SCHEMA " + name + from));
            }
            return drops;
        }
    }

    /** What to do to go from the other release to this one, in the order of doing. */
    static final class Steps {
        private static final String JOB =
                ": deploy.sh runs it on every host before the rest, whose new tasks would fail without what it makes.";

        private final Comparison releases;
        private final List<Step> steps = new ArrayList<>();

        private Steps(Comparison releases) {
            this.releases = releases;
        }

        static List<Step> of(Comparison releases) {
            Steps steps = new Steps(releases);
            steps.add();
            return steps.steps;
        }

        private void add() {
            if (releases.isOtherStack()) {
                steps.addAll(new MoveSteps(releases).beside());
                return;
            }
            if (releases.has(Meaning.MAJOR, Meaning.CLUSTER)) {
                steps.add(new Step(
                        "Stop: don't deploy this release over the one that runs",
                        (releases.has(Meaning.MAJOR)
                                        ? Meaning.MAJOR.why + " Either pg_upgrade, by hand and with the stack stopped, or"
                                        : Meaning.CLUSTER.why + " So")
                                + " a new cluster: in place, as below, or under another stack name beside the old one.",
                        List.of()));
                steps.addAll(SurroundingSteps.before(releases));
                steps.addAll(new MoveSteps(releases).inPlace());
                return;
            }
            versions();
            if (!steps.isEmpty()) {
                return;
            }
            known();
            image();
            steps.addAll(SurroundingSteps.before(releases));
            steps.addAll(RoleSteps.before(releases));
            steps.addAll(EtcdSteps.of(releases));
            boolean down = takeDown();
            deploy(down);
            steps.addAll(ClusterSteps.of(releases));
            steps.addAll(RoleSteps.after(releases, down));
            steps.addAll(SurroundingSteps.after(releases));
            if (releases.has(Meaning.INITDB)) {
                steps.add(new Step(
                        "Only to have initdb's options too: move the data to a new cluster",
                        "In place, as here, with a gap; or deploy this release under another stack name, and copy the data.",
                        List.of()));
                steps.addAll(new MoveSteps(releases).inPlace());
            }
        }

        /** What no deployment can do: there is a release missing between the two. */
        private void versions() {
            for (Change change : releases.of(Meaning.PATRONI)) {
                boolean up = version(change.before()) < version(change.after());
                String least = up ? releases.fact("patroni-from") : releases.old("patroni-from");
                if (version(up ? change.before() : change.after()) < version(least)) {
                    steps.add(new Step(
                            "Stop: go through a version of Patroni between them",
                            "Members of " + change.before() + " and of " + change.after() + " don't understand each other: "
                                    + least
                                    + " is the oldest that works together with the newer one. Deploy a release between them first.",
                            List.of()));
                }
            }
            for (Change change : releases.of(Meaning.ETCD)) {
                int minors = version(change.after()) - version(change.before());
                if (minors > 1 || minors < 0) {
                    steps.add(new Step(
                            minors < 0
                                    ? "Stop: etcd does not go down"
                                    : "Stop: etcd goes up by one minor version at a time",
                            "A member of " + change.after() + " does not work together with those of " + change.before()
                                    + ".",
                            List.of()));
                }
            }
        }

        /** What a deployment leaves as it is, or would lose. */
        private void known() {
            if (releases.has(Meaning.INITDB)) {
                steps.add(new Step(
                        "Know that initdb's options stay as they are",
                        Meaning.INITDB.why + " A new cluster has them; the last steps make one.",
                        List.of()));
            }
            if (releases.has(Meaning.STORE)) {
                steps.add(new Step("Make sure that it is the same etcd", Meaning.STORE.why, List.of()));
            }
            if (releases.has(Meaning.DATA)) {
                steps.add(new Step(
                        "Stop: move the data first, with the stack down",
                        Meaning.DATA.why + " Copy it on each host, or keep the old place.",
                        new MoveSteps(releases).volumes(releases.of(Meaning.DATA))));
            }
        }

        private static int version(String version) {
            String[] parts = version.split("\\.", -1);
            try {
                return Integer.parseInt(parts[0]) * 1000 + (parts.length > 1 ? Integer.parseInt(parts[1]) : 0);
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        /** Another version of Patroni is in another image, which may be a variable's. */
        private void image() {
            String place = "service/" + releases.fact("service");
            for (Change change : releases.changes()) {
                if (change.where().equals(place) && change.key().equals("image")) {
                    return;
                }
            }
            for (Change change : releases.of(Meaning.PATRONI)) {
                steps.add(new Step(
                        "Name an image that has Patroni " + change.after(),
                        "The release names the same image as before: Swarm replaces the members' tasks only for another one.",
                        List.of()));
            }
        }

        /** Takes away what Docker does not change while it is there, and says whether all of the stack goes. */
        private boolean takeDown() {
            List<String> networks = new ArrayList<>();
            for (Change change : releases.of(Meaning.NETWORK)) {
                if (change.was() && change.is() && !change.before().contains("external: true")) {
                    networks.add(change.subject());
                }
            }
            if (!networks.isEmpty()) {
                String networksLeft =
                        "docker network ls --quiet --filter label=com.docker.stack.namespace=" + releases.old("name");
                steps.add(new Step(
                        "Take the stack down, for the network " + String.join(", ", networks),
                        Meaning.NETWORK.why
                                + " Volumes stay, and with them the data; nobody reads or writes until the stack is back.",
                        List.of(
                                "docker stack rm " + releases.old("name"),
                                "until [ -z \"$(" + networksLeft + ")\" ]; do sleep 1; done")));
                return true;
            }
            List<String> commands = new ArrayList<>();
            for (Change change : releases.of(Meaning.MODE)) {
                if (change.was() && change.is()) {
                    commands.add("docker service rm " + releases.old("name") + "_" + change.subject());
                }
            }
            if (!commands.isEmpty()) {
                steps.add(new Step("Remove services that change their kind", Meaning.MODE.why, commands));
            }
            return releases.has(Meaning.DATA);
        }

        private void deploy(boolean down) {
            Map<String, String> services = new LinkedHashMap<>();
            boolean other = false;
            for (Change change : releases.changes()) {
                if (change.meaning() == Meaning.SERVICE) {
                    services.put(
                            change.subject(),
                            change.isAdded() ? " is new" + (isJob(change.subject()) ? JOB : ".") : " goes.");
                } else if (change.where().startsWith("service/") && isOfTasks(change.meaning())) {
                    services.putIfAbsent(change.subject(), " gets new tasks" + manner(change.subject()));
                } else if (change.meaning() != Meaning.BOOTSTRAP
                        && change.meaning() != Meaning.SECRET
                        && change.meaning() != Meaning.MONITORING) {
                    other = true;
                }
            }
            if (services.isEmpty() && !other) {
                return;
            }
            List<String> why = new ArrayList<>();
            services.forEach((service, what) -> why.add(service + what));
            if (why.isEmpty()) {
                why.add("No task is replaced.");
            }
            if (down) {
                why.clear();
                why.add("The stack comes back, with the data that it had.");
            }
            why.add(ClusterSteps.dynamic(releases));
            why.add(down ? "" : RoleSteps.script(releases));
            why.removeIf(String::isEmpty);
            steps.add(new Step(
                    "Deploy, from the exported folder",
                    String.join(" ", why),
                    List.of(Commands.deploy(!down && Careful.isAsked(releases) ? " --accept" : ""))));
        }

        /** Whether a service makes something on each host, and ends. */
        private boolean isJob(String service) {
            for (PlanRow row : releases.now()) {
                if (row.where().equals("service/" + service)
                        && row.key().equals("deploy.mode")
                        && row.value().equals("global-job")) {
                    return true;
                }
            }
            return false;
        }

        private static boolean isOfTasks(Meaning meaning) {
            return switch (meaning) {
                case CONFIG, TASKS, DATA, LOGIN, PASSWORD, STORE, ETCD_MEMBERS -> true;
                default -> false;
            };
        }

        private String manner(String service) {
            String manner = ".";
            if (List.of(releases.fact("etcd").split(" ", -1)).contains(service)) {
                return ", one member of etcd after the other.";
            }
            if (isJob(service)) {
                return JOB;
            }
            if (service.equals(releases.fact("service"))) {
                manner = ", one host after the other; when it is the primary's turn, a replica takes over.";
            } else if (service.equals(releases.fact("proxy"))) {
                manner = ", one host after the other; connections through a host's proxy are cut with it.";
            }
            return manner + reason(service);
        }

        /** Why a service has new tasks at all, where none of its settings differs. */
        private String reason(String service) {
            boolean shared = false;
            for (Change change : releases.changes()) {
                boolean own = change.where().equals("service/" + service);
                boolean told =
                        List.of("patroni.yml", "haproxy.cfg", "init/post-init.sh").contains(change.key());
                if (own && (change.meaning() != Meaning.CONFIG || !told)) {
                    return "";
                }
                shared |= change.where().equals("cluster") || change.where().startsWith("database/");
            }
            return shared && service.equals(releases.fact("service"))
                    ? " That is for files that a running cluster doesn't read again: it can wait for the next deployment."
                    : " Only comments or the order of its files differ: it can wait for the next deployment.";
        }
    }

    /** Something to do. */
    static final class Step {
        private final String title;
        private final String why;
        private final List<String> commands;

        Step(String title, String why, List<String> commands) {
            this.title = title;
            this.why = why;
            this.commands = commands;
        }

        /** What. */
        String title() {
            return title;
        }

        /** Why, and what happens meanwhile. */
        String why() {
            return why;
        }

        /** How, in a shell; empty where it is no command's work. */
        List<String> commands() {
            return commands;
        }
    }

    /** What a deployment finds, and what it leaves behind: secrets, variables, labels, volumes. */
    static final class SurroundingSteps {
        private final Comparison releases;
        private final List<Step> steps = new ArrayList<>();

        private SurroundingSteps(Comparison releases) {
            this.releases = releases;
        }

        static List<Step> before(Comparison releases) {
            SurroundingSteps steps = new SurroundingSteps(releases);
            steps.secrets(releases.of(Meaning.SECRET));
            steps.variables(releases.of(Meaning.VARIABLE));
            steps.labels();
            return steps.steps;
        }

        static List<Step> after(Comparison releases) {
            SurroundingSteps steps = new SurroundingSteps(releases);
            steps.leftovers();
            return steps.steps;
        }

        private void add(String title, String why, List<String> commands) {
            if (!commands.isEmpty()) {
                steps.add(new Step(title, why, commands));
            }
        }

        private void secrets(List<Change> changes) {
            List<String> commands = new ArrayList<>();
            StringBuilder made = new StringBuilder();
            for (Change change : changes) {
                if (!change.isAdded()) {
                    continue;
                }
                boolean machine = releases.fact("secret/" + change.key(), "keeper").equals("machine");
                if (!change.after().isEmpty()) {
                    commands.add(give(change.key()));
                } else if (machine && RoleSteps.newSecrets(releases).contains(change.key())) {
                    keep(change.key(), commands);
                } else {
                    made.append(' ').append(change.key());
                }
            }
            if (!made.isEmpty()) {
                commands.add(0, "bin/create-secrets.sh" + made);
            }
            add(
                    "Make the new secrets",
                    "Tasks that mount a secret can't start without it; secrets.yaml says what each is. A value that somebody needs to know"
                            + " is shown once, on a terminal.",
                    commands);
        }

        /** Takes what only the user has. */
        static String give(String secret) {
            return "bin/create-secrets.sh --stdin " + secret + " <FILE";
        }

        /** What the script shows to nobody, somebody has to type once more: it is kept in a file that nobody else reads. */
        private static void keep(String secret, List<String> commands) {
            commands.add("(umask 077; openssl rand -hex 32 >" + secret + ")");
            commands.add("bin/create-secrets.sh --stdin " + secret + " <" + secret);
        }

        /** Gives hosts the label that a service asks for: the members' all get it, of others the user knows which. */
        private String label(Change change) {
            return change.subject().equals(releases.fact("service"))
                    ? "bin/label-nodes.sh"
                    : "docker node update --label-add " + Commands.quote(change.key()) + " HOST";
        }

        private void variables(List<Change> changes) {
            List<String> commands = new ArrayList<>();
            for (Change change : changes) {
                if (change.isAdded() && change.after().isEmpty()) {
                    commands.add("echo '" + change.key() + "=VALUE' >> .env");
                }
            }
            add("Set the new variables", "Nothing stands for them; .env.example says what each is.", commands);
        }

        private void labels() {
            Set<String> commands = new LinkedHashSet<>();
            boolean replaced = false;
            for (Change change : releases.of(Meaning.LABEL)) {
                if (change.isAdded()) {
                    commands.add(label(change));
                    replaced |= isReplaced(change);
                }
            }
            add(
                    "Label the hosts",
                    "Swarm starts a task only where the label is; label-nodes.sh takes the names of the members' hosts where the Swarm has"
                            + " more."
                            + (replaced
                                    ? " A host that loses the old value loses its task at once, until the stack is deployed: a label of"
                                            + " another name spares that."
                                    : ""),
                    List.copyOf(commands));
        }

        /** Whether a service wants another value of a label that it needs already. */
        private boolean isReplaced(Change added) {
            for (Change change : releases.of(Meaning.LABEL)) {
                if (change.isRemoved()
                        && change.where().equals(added.where())
                        && labelName(change.key()).equals(labelName(added.key()))) {
                    return true;
                }
            }
            return false;
        }

        /** Whether a service of a release needs a label, with whatever value: a host has one of each name. */
        private static boolean isUsed(Iterable<PlanRow> rows, String label) {
            for (PlanRow row : rows) {
                if (row.effect().equals(Meaning.LABEL.effect())
                        && labelName(row.key()).equals(label)) {
                    return true;
                }
            }
            return false;
        }

        private static String labelName(String constraint) {
            return constraint.substring(0, constraint.indexOf('='));
        }

        private void leftovers() {
            Set<String> secrets = new LinkedHashSet<>();
            Set<String> labels = new LinkedHashSet<>();
            Set<String> volumes = new LinkedHashSet<>();
            for (Change change : releases.changes()) {
                if (change.meaning() == Meaning.SECRET && change.isRemoved()) {
                    secrets.add(change.key());
                } else if (change.meaning() == Meaning.LABEL
                        && change.isRemoved()
                        && !isUsed(releases.now(), labelName(change.key()))) {
                    labels.add(labelName(change.key()));
                } else if (change.meaning() == Meaning.VOLUME
                        && change.isRemoved()
                        && !change.before().contains("external: true")) {
                    volumes.add(MoveSteps.volume(change.where(), change.before(), releases.old("name")));
                }
            }
            List<String> commands = new ArrayList<>();
            remove("docker secret rm", secrets, "", commands);
            for (String label : labels) {
                commands.add("docker node update --label-rm " + Commands.quote(label) + " HOST");
            }
            remove("docker volume rm", volumes, "    # on each host", commands);
            add(
                    "Clean up, once all is well",
                    "Swarm keeps what a stack no longer uses. While the old secrets are there, the old release can be deployed again,"
                            + " from its own folder. A secret that was rotated is called NAME.v2 or so: docker secret ls.",
                    commands);
        }

        private static void remove(String command, Set<String> names, String comment, List<String> commands) {
            if (!names.isEmpty()) {
                commands.add(command + " " + String.join(" ", names) + comment);
            }
        }
    }

    /** Roles, databases and what is in them: Patroni and the script make them with the cluster, and never again. */
    static final class RoleSteps {
        private RoleSteps() {}

        /** The secrets that roles of Patroni's get their password from now. */
        static List<String> newSecrets(Comparison releases) {
            List<String> secrets = new ArrayList<>();
            for (Change change : releases.of(Meaning.PASSWORD)) {
                secrets.add(change.after());
            }
            return secrets;
        }

        /** The roles that Patroni logs in with, for the release that runs. */
        static List<Step> before(Comparison releases) {
            Commands commands = Commands.before(releases);
            List<String> lines = new ArrayList<>();
            for (Change change : releases.of(Meaning.LOGIN)) {
                if (change.is()) {
                    String kind = change.key().contains(".superuser.")
                            ? " SUPERUSER"
                            : change.key().contains(".replication.") ? " REPLICATION" : "";
                    lines.add(commands.sql(
                            "postgres", "CREATE ROLE " + Commands.identifier(change.after()) + " LOGIN" + kind + ";"));
                    lines.add(commands.password(change.after()));
                }
            }
            for (Change change : releases.of(Meaning.PASSWORD)) {
                String login = change.key().substring(0, change.key().lastIndexOf('.')) + ".username";
                for (PlanRow row : releases.now()) {
                    if (change.is() && row.key().equals(login) && !releases.has(Meaning.LOGIN)) {
                        lines.add(commands.password(row.value()));
                    }
                }
            }
            return lines.isEmpty()
                    ? List.of()
                    : List.of(new Step(
                            "Prepare the roles that Patroni logs in with, on the primary's host, and deploy at once",
                            "psql asks twice for the password, which is the one in the new secret; a file of it here is no longer"
                                    + " needed then. Where only the password is to be another one, keep the secret's name instead:"
                                    + " bin/rotate-secret.sh does all of it. Until they are replaced, members with the old one can't open"
                                    + " new connections."
                                    + (releases.of(Meaning.LOGIN).isEmpty()
                                            ? ""
                                            : " A role of pg_rewind's also needs EXECUTE on the functions that PostgreSQL's page on"
                                                    + " pg_rewind lists."),
                            onPrimary(commands, lines)));
        }

        /** What deploy.sh does with the script where the stack runs; empty if nothing. */
        static String script(Comparison releases) {
            return isTouched(releases)
                    ? "Then deploy.sh runs the script of roles and databases, which makes what is missing and sets options and"
                            + " passwords."
                    : "";
        }

        private static boolean isTouched(Comparison releases) {
            for (Change change :
                    releases.of(Meaning.ROLE, Meaning.DATABASE, Meaning.EXTENSION, Meaning.SCHEMA, Meaning.SQL)) {
                if (change.is()) {
                    return true;
                }
            }
            return false;
        }

        /**
         * What is left of the script's objects, for this release.
         *
         * @param down whether the stack was taken down, so that deploy.sh takes its coming back for a new cluster
         */
        static List<Step> after(Comparison releases, boolean down) {
            Commands commands = Commands.after(releases);
            List<Step> steps = new ArrayList<>();
            if (down && isTouched(releases)) {
                steps.add(new Step(
                        "Run the script of roles and databases, on the primary's host",
                        "It makes what is missing and sets options and passwords; it may be run as often as you like. Elsewhere than on"
                                + " the primary it is refused.",
                        onPrimary(commands, List.of(commands.postInit()))));
            }
            List<String> drops = drops(releases, commands);
            if (!drops.isEmpty()) {
                steps.add(new Step(
                        "Drop what is no longer declared, on the primary's host, if nobody needs it",
                        "Nothing goes by itself. A database goes with its data, and a role only when it owns nothing any more.",
                        onPrimary(commands, drops)));
            }
            return steps;
        }

        private static List<String> drops(Comparison releases, Commands commands) {
            List<String> drops = new ArrayList<>(PoolerSteps.drops(releases, commands));
            for (Change change : releases.of(Meaning.ROLE, Meaning.DATABASE, Meaning.EXTENSION, Meaning.SCHEMA)) {
                if (change.isRemoved()) {
                    boolean inside = change.meaning() == Meaning.EXTENSION || change.meaning() == Meaning.SCHEMA;
                    drops.add(commands.sql(
                            inside ? change.subject() : "postgres",
                            "DROP " + change.meaning().name() + " " + Commands.identifier(change.name()) + ";"));
                }
            }
            return drops;
        }

        private static List<String> onPrimary(Commands commands, List<String> lines) {
            List<String> all = new ArrayList<>(List.of(commands.member(), commands.list()));
            all.addAll(lines);
            return all;
        }
    }

    /** What etcd needs before a deployment: a change of its members, which no file makes. */
    static final class EtcdSteps {
        private final Comparison releases;
        private final String stack;
        private final List<Step> steps = new ArrayList<>();

        private EtcdSteps(Comparison releases) {
            this.releases = releases;
            this.stack = releases.fact("name");
        }

        static List<Step> of(Comparison releases) {
            EtcdSteps steps = new EtcdSteps(releases);
            Set<String> old = members(releases.old("etcd"));
            Set<String> now = members(releases.fact("etcd"));
            if (!old.isEmpty() && !now.isEmpty() && !old.equals(now)) {
                steps.membership(old, now);
            }
            return steps.steps;
        }

        private static Set<String> members(String names) {
            return names.isEmpty() ? Set.of() : new LinkedHashSet<>(List.of(names.split(" ", -1)));
        }

        private void membership(Set<String> old, Set<String> now) {
            Set<String> added = new LinkedHashSet<>(now);
            added.removeAll(old);
            Set<String> removed = new LinkedHashSet<>(old);
            removed.removeAll(now);
            String first = old.iterator().next();
            String etcdctl = "docker exec \"$etcd\" etcdctl --endpoints="
                    + Commands.quote(value(releases.then(), first, "ETCD_ADVERTISE_CLIENT_URLS")) + " member ";
            List<String> commands = new ArrayList<>();
            if (!added.isEmpty()) {
                commands.add(
                        "sed 's/INITIAL_CLUSTER_STATE: \"new\"/INITIAL_CLUSTER_STATE: \"existing\"/' compose.yaml > joining.yaml");
                commands.add("set -a; [ ! -r .env ] || . ./.env; set +a");
                commands.add("docker stack deploy --with-registry-auth --compose-file joining.yaml " + stack);
            }
            commands.add("etcd=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + stack + "_" + first
                    + " | head -n 1)");
            commands.add(etcdctl + "list");
            for (String member : removed) {
                commands.add("id=$(" + etcdctl + "list | awk -F', ' '$3 == \"" + member + "\" {print $1}')");
                commands.add(etcdctl + "remove \"$id\"");
            }
            add(old, added, etcdctl, commands);
            steps.add(new Step(
                    "Change the members of etcd, one at a time, on the host of " + first,
                    added.isEmpty()
                            ? "A member that only stops still counts for the majority, for ever."
                            : "etcd takes in nobody because a file says so, and the next only when the one before runs: meanwhile their"
                                    + " tasks end and start again. The deployment by hand also restarts the others together, and the primary"
                                    + " steps down until etcd is back. Go on after each line when all run.",
                    commands));
        }

        private void add(Set<String> old, Set<String> added, String etcdctl, List<String> commands) {
            Set<String> known = new LinkedHashSet<>(old);
            for (String member : added) {
                known.add(member);
                commands.add(etcdctl + "add " + member + " --peer-urls="
                        + Commands.quote(value(releases.now(), member, "ETCD_INITIAL_ADVERTISE_PEER_URLS")));
                if (known.size() < old.size() + added.size()) {
                    commands.add("docker service update --detach=false --env-add "
                            + Commands.quote("ETCD_INITIAL_CLUSTER=" + cluster(member, known)) + " " + stack + "_"
                            + member);
                }
            }
            commands.add(etcdctl + "list");
        }

        /** The members that the cluster has when one joins: etcd refuses any other list. */
        private String cluster(String member, Set<String> known) {
            StringBuilder cluster = new StringBuilder();
            for (String entry :
                    value(releases.now(), member, "ETCD_INITIAL_CLUSTER").split(",", -1)) {
                if (known.contains(entry.substring(0, Math.max(0, entry.indexOf('='))))) {
                    cluster.append(cluster.isEmpty() ? "" : ",").append(entry);
                }
            }
            return cluster.toString();
        }

        private static String value(Iterable<PlanRow> rows, String member, String variable) {
            for (PlanRow row : rows) {
                if (row.where().equals("service/" + member) && row.key().equals("environment." + variable)) {
                    return row.value();
                }
            }
            return "";
        }
    }

    /** The cluster's own configuration: what the deployment changes of it, and the restarts that it takes. */
    static final class ClusterSteps {
        private static final String PARAMETERS = "postgresql.parameters.";

        private final Comparison releases;
        private final Commands commands;
        private final List<Step> steps = new ArrayList<>();

        private ClusterSteps(Comparison releases) {
            this.releases = releases;
            this.commands = Commands.after(releases);
        }

        static List<Step> of(Comparison releases) {
            ClusterSteps steps = new ClusterSteps(releases);
            steps.add();
            return steps.steps;
        }

        private void add() {
            standby();
            boolean raised = false;
            boolean lowered = false;
            for (Change change : releases.of(Meaning.ORDERED)) {
                boolean up = number(releases, change, true) < number(releases, change, false);
                raised |= up;
                lowered |= !up;
            }
            if (lowered) {
                restart(
                        "the primary, then replicas",
                        "What was lowered, the primary gives up first: until a standby has replayed that, it keeps the old value by"
                                + " itself."
                                + (raised
                                        ? " What was raised, standbys lack meanwhile: they stop replaying until they were restarted too."
                                        : ""));
            } else if (raised) {
                restart(
                        "replicas, then the primary",
                        "What was raised, standbys need first: one with less than its primary stops replaying.");
            } else if (releases.has(Meaning.RESTART)) {
                restart(
                        "replicas, then the primary",
                        "Replicas first: if the new values keep PostgreSQL from starting, the primary still runs.");
            }
            if (releases.has(Meaning.PARAMETER)) {
                steps.add(new Step(
                        "Look for members that wait for a restart",
                        "Only PostgreSQL knows whether a parameter of an extension needs one. deploy.sh named the members that wait,"
                                + " if there are any: then it restarts them, replicas first.",
                        List.of(Commands.deploy(" --restart"))));
            }
        }

        /** A parameter's number; where a release does not give it, Patroni's own. */
        private static double number(Comparison releases, Change change, boolean old) {
            String value = old ? change.before() : change.after();
            if (old ? change.isAdded() : change.isRemoved()) {
                value = releases.fact("default " + change.key());
            }
            try {
                return Double.parseDouble(value.replace("\"", ""));
            } catch (NumberFormatException e) {
                return 0;
            }
        }

        /** What a deployment does to the configuration that the members share; empty where it leaves it. */
        static String dynamic(Comparison releases) {
            if (!releases.has(
                    Meaning.DYNAMIC,
                    Meaning.RELOAD,
                    Meaning.CONNECTIONS,
                    Meaning.PARAMETER,
                    Meaning.RESTART,
                    Meaning.ORDERED)) {
                return "";
            }
            return "When all tasks run, deploy.sh changes the cluster's dynamic configuration, by its leader's REST API."
                    + early(releases);
        }

        /** Proxies count on what is not in effect yet. */
        private static String early(Comparison releases) {
            for (Change change : releases.of(Meaning.ORDERED)) {
                if (change.key().equals(PARAMETERS + "max_connections")
                        && !releases.fact("proxy").isEmpty()
                        && number(releases, change, true) < number(releases, change, false)) {
                    return " Until the primary was restarted, the proxies let in more connections than it takes.";
                }
            }
            return "";
        }

        /** What the cluster follows, somebody has to decide: to follow costs the writes of a cluster that was promoted. */
        private void standby() {
            List<Change> changes = releases.of(Meaning.STANDBY);
            if (changes.isEmpty()) {
                return;
            }
            StringBuilder options = new StringBuilder(" --force");
            for (Change change : changes) {
                String value = change.isRemoved() ? "null" : change.after();
                options.append(" -s ").append(Commands.quote(change.key() + "=" + value));
            }
            steps.add(new Step(
                    "Change what the cluster follows, on a host that runs a member",
                    "deploy.sh leaves it alone: a cluster that was promoted would lose its writes.",
                    List.of(commands.member(), commands.patronictl("edit-config", options.toString()))));
        }

        private void restart(String order, String why) {
            steps.add(new Step(
                    "Restart PostgreSQL: " + order,
                    why
                            + " The script takes one member after the other, and goes on when all run again. The primary's restart cuts"
                            + " its connections.",
                    List.of(Commands.deploy(" --restart"))));
        }
    }

    /** What can't be had by deploying: the data has to move to another cluster. */
    static final class MoveSteps {
        private final Comparison releases;
        private final Commands before;
        private final Commands after;
        private final String dump;

        MoveSteps(Comparison releases) {
            this.releases = releases;
            this.before = Commands.before(releases);
            this.after = Commands.after(releases);
            this.dump = releases.old("name") + ".sql";
        }

        /** To a stack of another name. */
        List<Step> beside() {
            List<Step> steps = new ArrayList<>();
            steps.add(new Step(
                    "Prepare the new stack",
                    "It needs secrets, variables (.env beside compose.yaml, as .env.example says) and labelled hosts of its own;"
                            + " label-nodes.sh takes their names where the Swarm has more than the members. The subnets and the published ports of"
                            + " both stacks must differ while both run.",
                    preparations()));
            steps.add(new Step(
                    "Deploy it, from the exported folder", "A new, empty cluster comes up.", List.of(Commands.deploy(""))));
            steps.add(copy());
            steps.add(new Step(
                    "Remove the old stack, once nobody needs it",
                    "Volumes and secrets stay until they are removed, the volumes on each host.",
                    remove(leftSecrets())));
            return steps;
        }

        private List<String> preparations() {
            List<String> prepared = new ArrayList<>();
            boolean made = false;
            boolean labelled = false;
            for (PlanRow row : releases.now()) {
                if (row.effect().equals(Meaning.SECRET.effect())) {
                    made |= row.value().isEmpty();
                    if (!row.value().isEmpty()) {
                        prepared.add(SurroundingSteps.give(row.key()));
                    }
                }
                labelled |= row.effect().equals(Meaning.LABEL.effect());
            }
            if (made) {
                prepared.add("bin/create-secrets.sh");
            }
            if (labelled) {
                prepared.add("bin/label-nodes.sh");
            }
            return prepared;
        }

        private List<String> leftSecrets() {
            Set<String> newSecrets = new HashSet<>();
            for (PlanRow row : releases.now()) {
                if (row.effect().equals(Meaning.SECRET.effect())) {
                    newSecrets.add(row.key());
                }
            }
            List<String> leftSecrets = new ArrayList<>();
            for (PlanRow row : releases.then()) {
                if (row.effect().equals(Meaning.SECRET.effect()) && !newSecrets.contains(row.key())) {
                    leftSecrets.add(row.key());
                }
            }
            return leftSecrets;
        }

        private List<String> remove(List<String> secrets) {
            List<String> commands = new ArrayList<>(List.of("docker stack rm " + releases.old("name"), volumes()));
            if (!secrets.isEmpty()) {
                commands.add("docker secret rm " + String.join(" ", secrets));
            }
            return commands;
        }

        private Step copy() {
            return new Step(
                    "Copy the data",
                    "Stop the applications first: what they write after the dump is lost. Dump on a host of the old stack's members,"
                            + " restore on the new primary's; \"already exists\" is said of what the new cluster made itself. Logical"
                            + " replication moves the data without the stop.",
                    List.of(before.member(), before.dump(dump), after.member(), after.list(), after.restore(dump)));
        }

        /** To a new cluster in the place of the old one. */
        List<Step> inPlace() {
            List<Step> steps = new ArrayList<>();
            List<String> dumped = new ArrayList<>();
            if (!releases.old("proxy").isEmpty()) {
                dumped.add("docker service rm " + releases.old("name") + "_" + releases.old("proxy"));
            }
            dumped.add(before.member());
            dumped.add(before.dump(dump));
            steps.add(new Step(
                    "Dump the data, on a host that runs a member",
                    "Stop the applications first, or their way in: what they write after the dump is lost.",
                    dumped));
            List<String> removed = new ArrayList<>(List.of("docker stack rm " + releases.old("name"), volumes()));
            if (releases.old("etcd").isEmpty()) {
                removed.add("etcdctl del --prefix "
                        + Commands.quote("/" + stripped(releases.old("namespace")) + "/" + releases.old("scope") + "/"));
            }
            steps.add(new Step(
                    "Remove the cluster, when the dump is safe",
                    "The volumes on each host, once its containers are gone. What etcd knows of the old cluster has to go too.",
                    removed));
            steps.add(new Step(
                    "Deploy this release, from the exported folder",
                    "A new, empty cluster comes up.",
                    List.of(Commands.deploy(""))));
            steps.add(new Step(
                    "Restore the data, on the primary's host",
                    "\"already exists\" is said of what the new cluster made itself.",
                    List.of(after.member(), after.list(), after.restore(dump))));
            return steps;
        }

        private static String stripped(String namespace) {
            int from = 0;
            int to = namespace.length();
            while (from < to && namespace.charAt(from) == '/') {
                from++;
            }
            while (to > from && namespace.charAt(to - 1) == '/') {
                to--;
            }
            return namespace.substring(from, to);
        }

        /** Removes the volumes that hold the old cluster's data, on one host. */
        private String volumes() {
            StringBuilder names = new StringBuilder();
            for (PlanRow row : releases.then()) {
                if (row.effect().equals(Meaning.DATA.effect()) && row.where().startsWith("volume/")) {
                    names.append(' ').append(volume(row.where(), row.value(), releases.old("name")));
                }
            }
            return "docker volume rm --force" + names + "    # on each host";
        }

        /** Copies what volumes of other names hold, with the stack down. */
        List<String> volumes(List<Change> changes) {
            List<String> commands = new ArrayList<>(List.of("docker stack rm " + releases.old("name")));
            for (Change change : changes) {
                if (change.where().startsWith("volume/")) {
                    commands.add("docker run --rm --volume "
                            + volume(change.where(), change.before(), releases.old("name"))
                            + ":/from --volume " + volume(change.where(), change.after(), releases.fact("name"))
                            + ":/to busybox cp -a /from/. /to/    # on each host");
                }
            }
            return commands;
        }

        /** A volume's name in Docker. */
        static String volume(String where, String settings, String stack) {
            String name = "name: ";
            for (String line : settings.split("\n", -1)) {
                if (line.startsWith(name)) {
                    return line.substring(name.length());
                }
            }
            return stack + "_" + where.substring(where.indexOf('/') + 1);
        }
    }

    /** The commands of a plan, for the release that runs or for this one. */
    static final class Commands {
        /** libpq refuses a server that can't write. */
        private static final String WRITING = "PGTARGETSESSIONATTRS=read-write ";

        private final String stack;
        private final String service;
        private final String scope;
        private final String patroniYml;
        private final String secret;
        private final String superuser;
        private final String port;
        private final String script;

        private Commands(Comparison releases, boolean old) {
            stack = old ? releases.old("name") : releases.fact("name");
            service = fact(releases, old, "service");
            scope = fact(releases, old, "scope");
            patroniYml = fact(releases, old, "patroni.yml");
            secret = fact(releases, old, "secret");
            script = fact(releases, old, "post-init.sh");
            superuser = fact(releases, old, "superuser");
            port = fact(releases, old, "port");
        }

        /** For what runs before this release is deployed. */
        static Commands before(Comparison releases) {
            return new Commands(releases, true);
        }

        static Commands after(Comparison releases) {
            return new Commands(releases, false);
        }

        private static String fact(Comparison releases, boolean old, String key) {
            return old ? releases.old(key) : releases.fact(key);
        }

        /** Finds a member's container on this host. */
        String member() {
            return "member=$(docker ps --quiet --filter label=com.docker.swarm.service.name=" + stack + "_" + service
                    + " | head -n 1)";
        }

        String patronictl(String command, String options) {
            return "docker exec \"$member\" patronictl -c " + quote(patroniYml) + " " + command + options + " "
                    + quote(scope);
        }

        String list() {
            return patronictl("list", "");
        }

        /** The script of the exported folder that deploys. */
        static String deploy(String options) {
            return "bin/deploy.sh" + options;
        }

        /** The script of roles and databases, on a primary only. */
        String postInit() {
            String address = "dbname=postgres user=" + value(superuser) + " host=localhost port=" + port;
            return inside("-i", WRITING, "sh " + quote(script) + " " + phrase(address));
        }

        /** A statement as the superuser, on a primary only. */
        String sql(String database, String statement) {
            String psql = "psql --no-psqlrc --set=ON_ERROR_STOP=1" + login() + " --dbname=" + quote(database);
            return inside("-i", WRITING, psql) + " <<'SQL'\n" + statement + "\nSQL";
        }

        /** Asks for a role's new password, which no command line and no log shows. */
        String password(String role) {
            String meta = quote("\\password " + identifier(role));
            return inside("-it", WRITING, "psql --no-psqlrc" + login() + " --dbname=postgres --command=" + meta);
        }

        String dump(String file) {
            return inside("", "", "pg_dumpall --no-role-passwords" + login()) + " > " + file;
        }

        String restore(String file) {
            return inside("-i", WRITING, "psql --no-psqlrc" + login() + " --dbname=postgres") + " < " + file;
        }

        private String login() {
            return " --host=localhost --port=" + port + " --username=" + quote(superuser);
        }

        /** The superuser's password goes from its secret to one process, and shows on no command line. */
        private String inside(String options, String environment, String command) {
            return "docker exec " + options + (options.isEmpty() ? "" : " ") + "\"$member\" sh -c "
                    + quote("PGPASSWORD=$(cat " + quote("/run/secrets/" + secret) + ") " + environment + "exec " + command);
        }

        /** Several words as one of the shell's. */
        private static String phrase(String words) {
            return quote(words.replace(" ", "")).startsWith("'") ? quote(words) : '"' + words + '"';
        }

        /** A word of the shell. */
        static String quote(String word) {
            for (int i = 0; i < word.length(); i++) {
                char c = word.charAt(i);
                boolean plain = (Character.isLetterOrDigit(c) && c < 0x7f) || "-_./:=,@%+".indexOf(c) >= 0;
                if (!plain) {
                    return "'" + word.replace("'", "'\\''") + "'";
                }
            }
            return word.isEmpty() ? "''" : word;
        }

        /** A name in SQL. */
        static String identifier(String name) {
            return '"' + name.replace("\"", "\"\"") + '"';
        }

        /** A value of a connection string. */
        private static String value(String text) {
            for (int i = 0; i < text.length(); i++) {
                char c = text.charAt(i);
                if (!Character.isLetterOrDigit(c) && c != '_') {
                    return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
                }
            }
            return text;
        }
    }

    /** A plan for people. */
    static final class PlanText {
        private static final int WIDTH = 110;

        private final Comparison releases;
        private final List<Step> steps;
        private final StringBuilder text = new StringBuilder();

        PlanText(Comparison releases, List<Step> steps) {
            this.releases = releases;
            this.steps = steps;
        }

        String write(String other) {
            text.append("Plan for the stack ")
                    .append(releases.isOtherStack() ? releases.old("name") + " -> " : "")
                    .append(releases.fact("name"))
                    .append(": from ")
                    .append(other)
                    .append(" to this release.\n");
            if (releases.changes().isEmpty()) {
                text.append("Nothing differs that a cluster would notice: there is nothing to do.\n");
                return text.toString();
            }
            changes();
            for (int i = 0; i < steps.size(); i++) {
                step(i + 1, steps.get(i));
            }
            if (steps.isEmpty()) {
                text.append("\nThere is nothing to do.\n");
            }
            return text.toString();
        }

        private void changes() {
            Meaning group = null;
            for (Change change : releases.changes()) {
                if (change.meaning() != group) {
                    group = change.meaning();
                    text.append('\n')
                            .append(group.title.substring(0, 1).toUpperCase(Locale.ROOT))
                            .append(group.title.substring(1))
                            .append('\n');
                    wrap(group.why, "  ");
                }
                change(change);
            }
        }

        private void change(Change change) {
            String where = change.where().contains("/") ? change.subject() : "";
            boolean whole = change.where().equals(change.key() + "/" + where);
            String place = whole ? where : where.isEmpty() ? change.key() : where + ": " + change.key();
            text.append("    ")
                    .append(change.isAdded() ? "+ " : change.isRemoved() ? "- " : "* ")
                    .append(place);
            if (change.before().contains("\n") || change.after().contains("\n")) {
                text.append('\n');
                lines("        - ", change.before());
                lines("        + ", change.after());
                return;
            }
            if (!change.before().isEmpty() || !change.after().isEmpty()) {
                text.append(": ")
                        .append(change.before())
                        .append(change.was() && change.is() ? " -> " : "")
                        .append(change.after());
            }
            text.append('\n');
        }

        private void lines(String mark, String value) {
            for (String line : value.isEmpty() ? new String[0] : value.split("\n", -1)) {
                text.append(mark).append(line).append('\n');
            }
        }

        private void step(int number, Step step) {
            String first = number + ". ";
            text.append('\n').append(first).append(step.title()).append('\n');
            wrap(step.why(), " ".repeat(first.length()));
            for (String command : step.commands()) {
                // A here document ends at a line that holds nothing else: only the first line is indented.
                text.append("     ").append(command).append('\n');
            }
        }

        private void wrap(String sentence, String indent) {
            int column = 0;
            for (String word : sentence.split(" ", -1)) {
                if (column == 0 || column + 1 + word.length() > WIDTH) {
                    text.append(column == 0 ? "" : "\n").append(indent).append(word);
                    column = indent.length() + word.length();
                } else {
                    text.append(' ').append(word);
                    column += 1 + word.length();
                }
            }
            text.append('\n');
        }
    }

    /** A plan for programs. */
    static final class PlanJson {
        private final Comparison releases;
        private final List<Step> steps;
        private final StringBuilder json = new StringBuilder();

        PlanJson(Comparison releases, List<Step> steps) {
            this.releases = releases;
            this.steps = steps;
        }

        String write(String other) {
            json.append("{\n");
            member("  ", "stack", releases.fact("name"), ",\n");
            member("  ", "from", other, ",\n");
            member("  ", "fromStack", releases.old("name"), ",\n");
            json.append("  \"changes\": [");
            String separator = "\n";
            for (Change change : releases.changes()) {
                json.append(separator).append("    {");
                member("", "effect", change.meaning().effect(), ", ");
                member("", "where", change.where(), ", ");
                member("", "key", change.key(), ", ");
                optional("old", change.was(), change.before());
                optional("new", change.is(), change.after());
                member("", "why", change.meaning().why, "}");
                separator = ",\n";
            }
            json.append(releases.changes().isEmpty() ? "],\n" : "\n  ],\n");
            steps();
            return json.append("}\n").toString();
        }

        private void steps() {
            json.append("  \"steps\": [");
            String separator = "\n";
            for (Step step : steps) {
                json.append(separator).append("    {\n");
                member("      ", "title", step.title(), ",\n");
                member("      ", "why", step.why(), ",\n");
                json.append("      \"commands\": [");
                String comma = "\n";
                for (String command : step.commands()) {
                    json.append(comma).append("        ");
                    text(command);
                    comma = ",\n";
                }
                json.append(step.commands().isEmpty() ? "]\n    }" : "\n      ]\n    }");
                separator = ",\n";
            }
            json.append(steps.isEmpty() ? "]\n" : "\n  ]\n");
        }

        /** What is not there is null, unlike an empty value. */
        private void optional(String name, boolean there, String value) {
            if (there) {
                member("", name, value, ", ");
            } else {
                json.append('"').append(name).append("\": null, ");
            }
        }

        private void member(String indent, String name, String value, String end) {
            json.append(indent).append('"').append(name).append("\": ");
            text(value);
            json.append(end);
        }

        private void text(String value) {
            json.append('"');
            for (int i = 0; i < value.length(); i++) {
                char c = value.charAt(i);
                if (c == '"' || c == '\\') {
                    json.append('\\').append(c);
                } else if (c == '\n') {
                    json.append("\\n");
                } else if (c < ' ' || Character.isSurrogate(c)) {
                    json.append("\\u").append(Integer.toHexString(0x10000 + c).substring(1));
                } else {
                    json.append(c);
                }
            }
            json.append('"');
        }
    }
}
