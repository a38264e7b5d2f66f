package dev.howdah.processor.companion;

import dev.howdah.processor.model.Home;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The class that does the companion's work: ordinary classes of the package {@code template}, whose sources become nested classes of
 * one. It is the same for every stack but for the companion's name.
 */
final class SupportSource {
    private static final String FOLDER = "source/";
    private static final String PACKAGE = "package dev.howdah.processor.companion.template;\n";
    private static final String COMPANION = "StackTemplate";
    private static final List<String> CLASSES = List.of(
            "CommandLine",
            "Export",
            "Verification",
            "Bundle",
            "Manifest",
            "Modes",
            "OtherRelease",
            "Plan",
            "Comparison",
            "Meaning",
            "Change",
            "PlanRow",
            "Careful",
            "PoolerSteps",
            "Steps",
            "Step",
            "SurroundingSteps",
            "RoleSteps",
            "EtcdSteps",
            "ClusterSteps",
            "MoveSteps",
            "Commands",
            "PlanText",
            "PlanJson");

    private SupportSource() {}

    /** The simple name of the class. */
    static String name(Home home) {
        return home.companion() + "Release";
    }

    static SourceFile of(Home home) {
        Set<String> imports = new TreeSet<>();
        StringBuilder nested = new StringBuilder();
        for (String name : CLASSES) {
            nested.append('\n');
            append(read(name), imports, nested);
        }
        StringBuilder text = new StringBuilder();
        if (!home.packageName().isEmpty()) {
            text.append("package ").append(home.packageName()).append(";\n\n");
        }
        if (home.marksGenerated()) {
            imports.add("import javax.annotation.processing.Generated;");
        }
        for (String line : imports) {
            text.append(line).append('\n');
        }
        text.append("\n/** Exports, verifies and compares the files of {@link ")
                .append(home.companion())
                .append("}. */\n");
        if (home.marksGenerated()) {
            text.append("@Generated(\"").append(Companion.GENERATOR).append("\")\n");
        }
        text.append("final class ")
                .append(name(home))
                .append(" {\n    private ")
                .append(name(home))
                .append("() {}\n");
        text.append(nested.toString().replace(COMPANION, home.companion())).append("}\n");
        return SourceFile.of(home.qualified(name(home)), text.toString());
    }

    /** Adds a class's imports, and the class itself as a nested one. */
    private static void append(String source, Set<String> imports, StringBuilder nested) {
        boolean inBody = false;
        for (String line : source.substring(PACKAGE.length()).split("\n", -1)) {
            if (line.startsWith("import ")) {
                imports.add(line);
            } else if (!line.isEmpty()) {
                inBody = true;
                nested.append("    ")
                        .append(line.startsWith("final class ") ? "static " + line : line)
                        .append('\n');
            } else if (inBody) {
                nested.append('\n');
            }
        }
        // The file ended with a line feed.
        nested.setLength(nested.length() - 1);
    }

    private static String read(String name) {
        try (InputStream in = SupportSource.class.getResourceAsStream(FOLDER + name + ".java")) {
            if (in == null) {
                throw new IllegalStateException("the processor's jar has no " + FOLDER + name + ".java");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
