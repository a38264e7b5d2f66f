package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Python's logging takes what Patroni hands it. */
final class LogRules implements Rule {
    private static final List<String> LEVELS =
            List.of("DEBUG", "INFO", "WARNING", "ERROR", "CRITICAL", "WARN", "FATAL", "NOTSET");

    @Override
    public void check(Stack stack, Problems problems) {
        Section log = stack.patroni().section().section("log");
        Value format = log.value("format");
        if (format.given() && !holdsField((String) format.content())) {
            problems.add(
                    PatroniProblem.LOG,
                    format,
                    "log.format = " + Problems.quote((String) format.content()) + " names no field",
                    "Name one at least, as in %(message)s");
        }
        for (Section logger : log.sections("loggers")) {
            String level = logger.text("value");
            if (!LEVELS.contains(level)) {
                problems.add(
                        PatroniProblem.LOG,
                        level.isEmpty() ? logger.value("name") : logger.value("value"),
                        "the logger " + Problems.quote(logger.text("name")) + " has the level " + Problems.quote(level),
                        "Use DEBUG, INFO, WARNING, ERROR or CRITICAL" + Suggestion.of(level, LEVELS));
            }
        }
        if (!log.choice("type").spelling().equals("json")) {
            unused(log.value("staticFields"), "log.type is no JSON", "Set type = LogType.JSON, or remove it", problems);
        }
        if (log.text("dir").isEmpty()) {
            for (String attribute : new String[] {"mode", "fileNum", "fileSize"}) {
                unused(log.value(attribute), "there is no log.dir, so that no file is written", "Remove it", problems);
            }
        }
    }

    private static void unused(Value value, String why, String fix, Problems problems) {
        if (value.given() && !value.isEmpty()) {
            problems.add(NameProblem.IN_VAIN, value, value.path() + " is set, but " + why, fix);
        }
    }

    /** Whether a text holds %(name) with a conversion, as logging demands of a format. */
    static boolean holdsField(String format) {
        int at = 0;
        while ((at = format.indexOf("%(", at)) >= 0) {
            int end = format.indexOf(')', at);
            if (end < 0) {
                return false;
            }
            int i = end + 1;
            while (i < format.length() && "#0+- .123456789".indexOf(format.charAt(i)) >= 0) {
                i++;
            }
            if (end > at + 2
                    && i < format.length()
                    && "diouxefgcrsa".indexOf(Character.toLowerCase(format.charAt(i))) >= 0) {
                return true;
            }
            at = end;
        }
        return false;
    }
}
