package dev.howdah.processor.model;

import java.util.Set;

/** Go templates as Swarm expands them in environment variables and host names, before a task starts. */
public final class Templates {
    private static final Set<String> FIELDS = Set.of(
            ".Service.ID",
            ".Service.Name",
            ".Service.Labels",
            ".Node.ID",
            ".Node.Hostname",
            ".Node.Platform.Architecture",
            ".Node.Platform.OS",
            ".Task.ID",
            ".Task.Name",
            ".Task.Slot");
    /** Go's own words and functions; {@code secret}, {@code config} and {@code env} are known inside of configs only. */
    private static final Set<String> WORDS = Set.of(
            "if",
            "else",
            "end",
            "range",
            "with",
            "define",
            "template",
            "block",
            "true",
            "false",
            "nil",
            "and",
            "or",
            "not",
            "eq",
            "ne",
            "lt",
            "le",
            "gt",
            "ge",
            "call",
            "html",
            "index",
            "slice",
            "js",
            "len",
            "print",
            "printf",
            "println",
            "urlquery",
            "join");

    private Templates() {}

    /** Why no task could start with a text, or nothing. */
    public static String fault(String text) {
        int at = 0;
        while ((at = text.indexOf("{{", at)) >= 0) {
            int end = end(text, at + 2);
            if (end < 0) {
                return "{{ is never closed";
            }
            String action = text.substring(at + 2, end);
            if (!action.strip().startsWith("/*")) {
                String fault = faultOf(action);
                if (!fault.isEmpty()) {
                    return fault;
                }
            }
            at = end + 2;
        }
        return "";
    }

    /** Where an action ends: braces inside of its texts don't count. */
    private static int end(String text, int from) {
        char quote = 0;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quote != 0) {
                if (c == '\\' && quote != '`') {
                    i++;
                } else if (c == quote) {
                    quote = 0;
                }
            } else if (c == '"' || c == '`' || c == '\'') {
                quote = c;
            } else if (text.startsWith("}}", i)) {
                return i;
            }
        }
        return -1;
    }

    private static String faultOf(String action) {
        boolean empty = true;
        for (int i = 0; i < action.length(); i++) {
            char c = action.charAt(i);
            if (c == '"' || c == '`' || c == '\'') {
                i = closing(action, i);
                empty = false;
            } else if (c == '.' || Syntax.isLetter(c) || c == '_') {
                int end = wordEnd(action, i);
                String word = action.substring(i, end);
                if (!isKnown(word)) {
                    return word + " is nothing that Swarm knows there";
                }
                empty = false;
                i = end - 1;
            } else if (Syntax.isDigit(c)) {
                i = wordEnd(action, i) - 1;
                empty = false;
            } else if (c == '$') {
                i = wordEnd(action, i + 1) - 1;
                empty = false;
            } else if (" \t-()|:=,".indexOf(c) < 0) {
                return c + " has no meaning between {{ and }}";
            }
        }
        return empty ? "nothing stands between {{ and }}" : "";
    }

    private static int closing(String action, int from) {
        char quote = action.charAt(from);
        int i = from + 1;
        while (i < action.length() && action.charAt(i) != quote) {
            i += action.charAt(i) == '\\' && quote != '`' ? 2 : 1;
        }
        return i;
    }

    private static int wordEnd(String action, int from) {
        int end = from;
        while (end < action.length()
                && (Syntax.isAlphanumeric(action.charAt(end))
                        || action.charAt(end) == '_'
                        || action.charAt(end) == '.')) {
            end++;
        }
        return end;
    }

    private static boolean isKnown(String word) {
        return word.equals(".") || FIELDS.contains(word) || WORDS.contains(word) || word.startsWith(".Service.Labels.");
    }
}
