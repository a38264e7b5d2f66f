package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that a PostgreSQL of a major version takes, as its own servers were asked. */
final class HbaSyntax {
    private static final int FIRST_WITH_PATTERNS = 16;
    private static final int FIRST_WITH_OAUTH = 18;
    private static final int LONGEST_NAME = 63;

    private final HbaLine line;
    private final int major;
    private final List<HbaFault> faults = new ArrayList<>();

    private HbaSyntax(HbaLine line, int major) {
        this.line = line;
        this.major = major;
    }

    /** What is wrong with a line; nothing where the server takes it. */
    static List<HbaFault> faults(HbaLine line, int major) {
        HbaSyntax syntax = new HbaSyntax(line, major);
        syntax.checkNames(line.databases(), "database");
        syntax.checkNames(line.users(), "user");
        syntax.checkMethod();
        if (syntax.faults.isEmpty()) {
            syntax.faults.addAll(HbaOptions.faults(line));
        }
        return List.copyOf(syntax.faults);
    }

    private void checkNames(List<HbaName> names, String attribute) {
        for (int i = 0; i < names.size(); i++) {
            HbaName name = names.get(i);
            switch (name.kind()) {
                case PATTERN -> checkPattern(name.text(), attribute, i);
                case FILE -> checkFile(name.text(), attribute, i);
                default -> checkName(name.text(), attribute, i);
            }
        }
    }

    private void checkName(String name, String attribute, int index) {
        int length = name.getBytes(StandardCharsets.UTF_8).length;
        if (name.startsWith("\"") && !name.endsWith("\"")) {
            add(ValueProblem.SYNTAX, attribute, index, "begins with a quote that does not end", "Remove the quote");
        } else if (length == 0 || length > LONGEST_NAME) {
            add(
                    ValueProblem.SYNTAX,
                    attribute,
                    index,
                    "is not a PostgreSQL name of 1 to " + LONGEST_NAME + " bytes, but one of " + length,
                    "Write the name as the " + attribute + " has it");
        }
    }

    private void checkPattern(String pattern, String attribute, int index) {
        if (major < FIRST_WITH_PATTERNS) {
            add(
                    ValueProblem.TOO_NEW,
                    attribute,
                    index,
                    "is a regular expression, which came with PostgreSQL " + FIRST_WITH_PATTERNS
                            + ", but the stack has " + major,
                    "List the names, or set postgresVersion to V" + FIRST_WITH_PATTERNS + " or newer");
            return;
        }
        String wrong = PostgresPattern.faultOf(pattern);
        if (wrong != null) {
            add(
                    HbaProblem.REFUSED_WORD,
                    attribute,
                    index,
                    "is no regular expression: " + wrong,
                    "Correct it, or put the whole name in quotes if it really begins with /");
        }
    }

    private void checkFile(String path, String attribute, int index) {
        String wrong = faultOfFile(path);
        if (wrong != null) {
            add(
                    HbaProblem.REFUSED_WORD,
                    attribute,
                    index,
                    wrong,
                    "Write the absolute path of a file that every member has, or put the whole name in quotes if it"
                            + " really begins with @");
        }
    }

    /** What is wrong with the path of a file that a line includes: the data directory is empty when a member begins. */
    static @Nullable String faultOfFile(String path) {
        return path.startsWith("/") && path.length() > 1 ? null : "names a file in the data directory, where none is";
    }

    private void checkMethod() {
        String method = line.method();
        String wrong = null;
        String fix = "";
        if (method.equals("oauth") && major < FIRST_WITH_OAUTH) {
            add(
                    ValueProblem.TOO_NEW,
                    "method",
                    0,
                    "came with PostgreSQL " + FIRST_WITH_OAUTH + ", but the stack has " + major,
                    "Choose another method, or set postgresVersion to V" + FIRST_WITH_OAUTH);
        } else if (method.equals("peer") && !line.isLocal()) {
            wrong = "asks the system who is behind a unix socket, but the rule's type is " + line.type();
            fix = "Set type = HbaType.LOCAL, or choose HbaMethod.SCRAM_SHA_256";
        } else if (method.equals("gss") && line.isLocal()) {
            wrong = "does not work through the unix socket";
            fix = "Choose HbaMethod.PEER or HbaMethod.SCRAM_SHA_256, or another type";
        } else if (method.equals("cert") && !line.type().equals("hostssl")) {
            wrong = "needs a connection with TLS, but the rule's type is " + line.type();
            fix = "Set type = HbaType.HOSTSSL";
        }
        if (wrong != null) {
            add(HbaProblem.REFUSED_METHOD, "method", 0, wrong, fix);
        }
    }

    private void add(ProblemCode code, String attribute, int index, String what, String fix) {
        faults.add(new HbaFault(code, attribute, index, what, fix));
    }
}
