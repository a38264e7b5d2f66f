package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Version;
import java.util.List;
import java.util.Set;

/** What HAProxy's versions know: each entry was tried with HAProxy 2.6, 3.0 and 3.2. */
final class HaProxyKeywords {
    private static final Set<String> SECTIONS = Set.of(
            "global",
            "defaults",
            "resolvers",
            "listen",
            "frontend",
            "backend",
            "peers",
            "cache",
            "userlist",
            "mailers",
            "ring",
            "http-errors",
            "log-forward",
            "program",
            "fcgi-app",
            "crt-store",
            "log-profile",
            "traces",
            "acme");

    /** Words with the version that brought them. */
    private static final List<List<String>> SINCE = List.of(
            List.of("init-state", "3.1"),
            List.of("crt-store", "3.0"),
            List.of("log-profile", "3.1"),
            List.of("traces", "3.1"),
            List.of("dns-accept-family", "3.2"),
            List.of("expose-deprecated-directives", "3.0"));

    /** Words with the last version that knew them; all of them are older than what is supported. */
    private static final List<List<String>> UNTIL = List.of(List.of("nbproc", "2.4"), List.of("bind-process", "2.6"));

    private HaProxyKeywords() {}

    /** Whether a word begins a section. */
    static boolean isSection(String word) {
        return SECTIONS.contains(word);
    }

    /** Reports a line whose words another version of HAProxy would know. */
    static void check(Item line, String text, Version version, Problems problems) {
        String words = text + " ";
        for (List<String> entry : SINCE) {
            boolean used = words.startsWith(entry.get(0) + " ")
                    || (words.contains("server") && words.contains(" " + entry.get(0) + " "));
            if (used && !version.isAtLeast(entry.get(1))) {
                problems.add(
                        ValueProblem.TOO_NEW,
                        line,
                        line.path() + " has " + entry.get(0) + ", which came with HAProxy " + entry.get(1)
                                + ", but the stack has " + version,
                        "Remove it, or set version to " + constant(entry.get(1))
                                + " or newer and deploy an image that has it");
            }
        }
        for (List<String> entry : UNTIL) {
            if (text.startsWith(entry.get(0) + " ") && version.compareTo(Version.of(entry.get(1))) > 0) {
                problems.add(
                        ValueProblem.TOO_OLD,
                        line,
                        line.path() + " has " + entry.get(0) + ", which went after HAProxy " + entry.get(1)
                                + ", but the stack has " + version,
                        "Remove it");
            }
        }
    }

    /** The oldest constant of HaProxyVersion that has what came with a version: there is none for 3.1. */
    private static String constant(String since) {
        return since.equals("3.1") ? "V3_2" : "V" + since.replace('.', '_');
    }
}
