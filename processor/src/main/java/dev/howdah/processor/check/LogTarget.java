package dev.howdah.processor.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The value of HAProxy's {@code log}: a target, options, a facility and at most two levels. */
final class LogTarget {
    private static final Set<String> FORMATS =
            Set.of("local", "rfc3164", "rfc5424", "priority", "short", "timed", "iso", "raw");
    private static final Set<String> FACILITIES = Set.of(
            "kern", "user", "mail", "daemon", "auth", "syslog", "lpr", "news", "uucp", "cron", "auth2", "ftp", "ntp",
            "audit", "alert", "cron2", "local0", "local1", "local2", "local3", "local4", "local5", "local6", "local7");
    private static final Set<String> LEVELS =
            Set.of("emerg", "alert", "crit", "err", "warning", "notice", "info", "debug");
    private static final String SPECIAL = "\"'\\#$ ";
    private static final List<String> STREAMS = List.of("stdout", "stderr");

    private LogTarget() {}

    /** Why HAProxy would refuse a value, or nothing. */
    static String fault(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c != ' ' && SPECIAL.indexOf(c) >= 0) || c > '~') {
                return "holds " + c + ", which its configuration reads otherwise";
            }
        }
        List<String> words = words(text);
        if (words.isEmpty()) {
            return "names no target";
        }
        String meant = Suggestion.misspelt(words.get(0), STREAMS);
        return meant.isEmpty() ? afterTarget(words) : "names the target " + words.get(0) + ", meant as " + meant;
    }

    private static String afterTarget(List<String> words) {
        int at = 1;
        while (at < words.size() && Set.of("len", "format", "sample", "profile").contains(words.get(at))) {
            if (words.get(at).equals("format") && at + 1 < words.size() && !FORMATS.contains(words.get(at + 1))) {
                return "has the format " + Problems.quote(words.get(at + 1)) + ", which is none of "
                        + String.join(", ", sorted(FORMATS));
            }
            at += 2;
        }
        if (at >= words.size()) {
            return "names no facility, such as local0";
        }
        if (!FACILITIES.contains(words.get(at))) {
            return "has the facility " + Problems.quote(words.get(at)) + ", which is none of "
                    + String.join(", ", sorted(FACILITIES));
        }
        for (int i = at + 1; i < words.size(); i++) {
            if (i > at + 2 || !LEVELS.contains(words.get(i))) {
                return "has the level " + Problems.quote(words.get(i))
                        + (i > at + 2 ? ", one too many" : ", which is none of " + String.join(", ", sorted(LEVELS)));
            }
        }
        return "";
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ' ') {
                if (i > from) {
                    words.add(text.substring(from, i));
                }
                from = i + 1;
            }
        }
        return words;
    }

    /** A set has no order of its own. */
    private static List<String> sorted(Set<String> words) {
        List<String> sorted = new ArrayList<>(words);
        sorted.sort(null);
        return sorted;
    }
}
