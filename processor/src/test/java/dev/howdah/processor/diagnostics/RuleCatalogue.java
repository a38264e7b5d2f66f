package dev.howdah.processor.diagnostics;

import dev.howdah.processor.check.CatalogueEntry;
import dev.howdah.processor.check.Codes;
import dev.howdah.processor.check.ProblemCode;
import dev.howdah.processor.check.Severity;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The page of all rules: what each says, why, for which versions, and a class that breaks it with what javac prints. */
final class RuleCatalogue {
    private static final String HEADING = """
            # Rules

            Everything that Howdah refuses or warns of, made from the rules themselves and from the compiler's real output. A
            code never changes its meaning. An error keeps the stack's files from being written; a warning can be silenced on the
            class, `@SuppressWarnings("HWD-054")`. What can't be written at all, and what no compiler can know, is listed in
            [mistakes.md](mistakes.md).
            """;

    private RuleCatalogue() {}

    static String page() {
        List<ProblemCode> codes = Codes.all();
        StringBuilder page = new StringBuilder(HEADING);
        page.append('\n').append(count(codes, Severity.ERROR)).append(" errors, ");
        page.append(count(codes, Severity.WARNING)).append(" warnings.\n\n");
        page.append("| code | | why |\n|---|---|---|\n");
        for (ProblemCode code : codes) {
            page.append("| [")
                    .append(code.id())
                    .append("](#")
                    .append(anchor(code))
                    .append(") | ");
            page.append(severity(code)).append(" | ").append(code.reason()).append(" |\n");
        }
        List<Case> cases = Case.all();
        for (ProblemCode code : codes) {
            rule(page, code, cases);
        }
        return page.toString();
    }

    private static long count(List<ProblemCode> codes, Severity severity) {
        return codes.stream().filter(code -> code.severity() == severity).count();
    }

    private static void rule(StringBuilder page, ProblemCode code, List<Case> cases) {
        CatalogueEntry entry = code.entry();
        page.append("\n## ").append(code.id()).append("\n\n");
        page.append("**")
                .append(severity(code))
                .append(".** ")
                .append(code.reason())
                .append(".\n\n");
        if (!entry.versions().isEmpty()) {
            page.append("Holds for ").append(entry.versions()).append(".\n\n");
        }
        if (!entry.source().isEmpty()) {
            page.append("Source: <").append(entry.source()).append(">\n\n");
        }
        Case example = cases.stream()
                .filter(one -> one.file().equals(code.id()))
                .filter(one -> one.expected(Compilers.JAVAC).stream()
                        .anyMatch(mark -> mark.code().equals(code.id())))
                .findFirst()
                .orElseThrow();
        if (!example.options().isEmpty()) {
            page.append("With `").append(String.join(" ", example.options())).append("`:\n\n");
        }
        for (MarkedSource source : example.sources()) {
            page.append("```java\n").append(source.body().strip()).append("\n```\n");
        }
        page.append("```\n").append(output(example, code)).append("\n```\n");
    }

    /** What javac prints, with the caret under the place. */
    private static String output(Case example, ProblemCode code) {
        Outcome outcome = Compilers.JAVAC.compile(
                example.sources(), List.of(example.disturbance().processor()), "--release", "17");
        return outcome.ours().stream()
                .filter(message -> message.code().equals(code.id()))
                .map(message -> printed(message, example.sources()))
                .collect(Collectors.joining("\n"));
    }

    private static String printed(Reported message, List<MarkedSource> sources) {
        Place place = message.place();
        MarkedSource source = sources.stream()
                .filter(one -> one.path().equals(place.file()))
                .findFirst()
                .orElseThrow();
        String file = place.file().substring(place.file().lastIndexOf('/') + 1);
        String line = source.text().lines().skip(place.line() - 1).findFirst().orElseThrow();
        return file + ":" + (place.line() - source.headerLines()) + ": " + (message.isError() ? "error: " : "warning: ")
                + message.message() + "\n" + line + "\n" + " ".repeat(Math.toIntExact(place.column() - 1)) + "^";
    }

    private static String severity(ProblemCode code) {
        return code.severity() == Severity.ERROR ? "Error" : "Warning";
    }

    private static String anchor(ProblemCode code) {
        return code.id().toLowerCase(Locale.ROOT);
    }
}
