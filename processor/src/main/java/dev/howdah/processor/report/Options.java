package dev.howdah.processor.report;

import dev.howdah.processor.check.OptionProblem;
import dev.howdah.processor.check.Problem;
import dev.howdah.processor.model.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The processor's options, given to the compiler as {@code -A<name>=<value>}:
 *
 * <dl>
 *   <dt>{@code -Ahowdah.werror=true}
 *   <dd>Warnings become errors, and a stack with one is not written. Those that {@code @SuppressWarnings} silences stay silent.
 *       {@code false} is the default; a name without a value means {@code true}.
 *   <dt>{@code -Ahowdah.sarif=build/howdah.sarif}
 *   <dd>All messages of the compilation are also written to this file as SARIF 2.1.0, silenced warnings marked as such. It is
 *       written when there are none, too, as long as a class has an annotation of Howdah's; its bytes depend on the messages
 *       alone. A relative path begins at the compiler's working directory, from which the file's own paths begin as well.
 *       The file replaces an older one at once, so a reader never sees half of it. Of several compilations that name one file
 *       the last one wins: give each its own. With an incremental compiler it holds the classes compiled last.
 * </dl>
 *
 * @param werror whether warnings are errors
 * @param sarif where messages are written; empty for nowhere
 * @param malformed options whose value makes no sense, with what it should be
 */
public record Options(boolean werror, String sarif, List<String> malformed) {
    /** Warnings are errors. */
    public static final String WERROR = "howdah.werror";

    /** The file that messages are written to. */
    public static final String SARIF = "howdah.sarif";

    public Options {
        malformed = List.copyOf(malformed);
    }

    /** Reads the options of a compilation. The map has null for a name without a value. */
    public static Options of(Map<String, String> given) {
        List<String> malformed = new ArrayList<>();
        String werror = given.get(WERROR);
        boolean strict = given.containsKey(WERROR) && (werror == null || werror.equals("true"));
        if (werror != null && !strict && !werror.equals("false")) {
            malformed.add("-A" + WERROR + "=" + werror);
        }
        String sarif = given.get(SARIF);
        if (given.containsKey(SARIF) && (sarif == null || sarif.isBlank())) {
            malformed.add("-A" + SARIF);
        }
        return new Options(strict, sarif == null || sarif.isBlank() ? "" : sarif, malformed);
    }

    /** What is wrong with them, reported at a place since options have none. */
    public List<Problem> problems(Origin origin) {
        List<Problem> problems = new ArrayList<>();
        for (String option : malformed) {
            boolean strictness = option.startsWith("-A" + WERROR);
            problems.add(new Problem(
                    OptionProblem.OPTION,
                    origin,
                    option + (strictness ? " is neither true nor false" : " names no file"),
                    strictness ? "Write -A" + WERROR + "=true" : "Write -A" + SARIF + "=FILE, or leave it out"));
        }
        return problems;
    }
}
