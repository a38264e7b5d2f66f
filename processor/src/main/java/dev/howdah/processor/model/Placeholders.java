package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Finds <code>${NAME}</code>, <code>${NAME:-default}</code> and <code>${NAME:?message}</code> in texts. */
public final class Placeholders {
    private Placeholders() {}

    /**
     * A variable that is given at deployment.
     *
     * @param name the variable's name
     * @param fallback the value that stands for a missing one, or null
     * @param message what to say when it is missing, or null
     */
    public record Placeholder(
            String name,
            @Nullable String fallback,
            @Nullable String message) {}

    /** Whether a text holds the beginning of a placeholder. */
    public static boolean isIn(String text) {
        return text.contains("${");
    }

    /** Whether a text is one placeholder and nothing else. */
    static boolean isWhole(String text) {
        return text.startsWith("${") && text.indexOf('}') == text.length() - 1;
    }

    /** Whether a text is one placeholder that brings no value of its own: what it becomes is known at deployment alone. */
    public static boolean isLeftOpen(String text) {
        List<Placeholder> all = in(text);
        return isWhole(text) && all.size() == 1 && fallback(all.get(0), "").isEmpty();
    }

    /** The text with each placeholder replaced by its own default, or else by a word. */
    static String withDefaults(String text, String otherwise) {
        return replace(text, placeholder -> fallback(placeholder, otherwise));
    }

    private static String fallback(Placeholder placeholder, String otherwise) {
        String fallback = placeholder.fallback();
        return fallback == null || fallback.isEmpty() ? otherwise : fallback;
    }

    /** The placeholders of a text, well-formed ones only. */
    public static List<Placeholder> in(String text) {
        List<Placeholder> found = new ArrayList<>();
        int at = 0;
        while ((at = text.indexOf("${", at)) >= 0) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                break;
            }
            Placeholder placeholder = parse(text.substring(at + 2, end));
            if (placeholder != null) {
                found.add(placeholder);
            }
            at = end + 1;
        }
        return found;
    }

    /** The first placeholder that is not well-formed, or null. */
    public static @Nullable String firstMalformed(String text) {
        int at = 0;
        while ((at = text.indexOf("${", at)) >= 0) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                return text.substring(at);
            }
            if (parse(text.substring(at + 2, end)) == null) {
                return text.substring(at, end + 1);
            }
            at = end + 1;
        }
        return null;
    }

    /** The text with each placeholder replaced by what {@code replacement} makes of its name. */
    public static String replaceAll(String text, UnaryOperator<String> replacement) {
        return replace(text, placeholder -> replacement.apply(placeholder.name()));
    }

    private static String replace(String text, Function<Placeholder, String> replacement) {
        StringBuilder result = new StringBuilder();
        int from = 0;
        int at;
        while ((at = text.indexOf("${", from)) >= 0) {
            int end = text.indexOf('}', at);
            if (end < 0) {
                break;
            }
            Placeholder placeholder = parse(text.substring(at + 2, end));
            result.append(text, from, at);
            result.append(placeholder == null ? text.substring(at, end + 1) : replacement.apply(placeholder));
            from = end + 1;
        }
        return result.append(text, from, text.length()).toString();
    }

    private static @Nullable Placeholder parse(String body) {
        int colon = body.indexOf(':');
        String name = colon < 0 ? body : body.substring(0, colon);
        if (!Syntax.isVariable(name)) {
            return null;
        }
        if (colon < 0) {
            return new Placeholder(name, null, null);
        }
        String rest = body.substring(colon + 1);
        if (rest.startsWith("-")) {
            return new Placeholder(name, rest.substring(1), null);
        }
        return rest.startsWith("?") ? new Placeholder(name, null, rest.substring(1)) : null;
    }
}
