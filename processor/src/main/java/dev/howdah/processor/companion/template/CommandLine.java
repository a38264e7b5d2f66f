package dev.howdah.processor.companion.template;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The companion as a program. */
final class CommandLine {
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
                StackTemplate.files()
                        .forEach(file -> out.println(Modes.octal(file.mode()) + "  " + file.size() + "  "
                                + file.sha256() + "  " + file.path()));
            case "cat" -> out.writeBytes(Bundle.read(find(argument)));
            case "export" -> {
                Export.to(Path.of(argument), force);
                out.println(
                        StackTemplate.files().size() + " files of the stack " + StackTemplate.NAME + " in " + argument);
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
            out.println(folder + " is the stack " + StackTemplate.NAME + " as it was compiled");
        }
        return findings.isEmpty() ? FINE : DIFFERENT;
    }

    private static StackTemplate.File find(String path) throws IOException {
        for (StackTemplate.File file : StackTemplate.files()) {
            if (file.path().equals(path)) {
                return file;
            }
        }
        throw new NoSuchFileException(path);
    }
}
