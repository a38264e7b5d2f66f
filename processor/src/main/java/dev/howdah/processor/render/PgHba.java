package dev.howdah.processor.render;

import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import java.util.ArrayList;
import java.util.List;

/** The lines of {@code pg_hba}, quoted as PostgreSQL takes them apart. */
final class PgHba {
    private static final int FIRST_WITH_PATTERNS = 16;
    private static final String SPECIAL = "\\.[]{}()*+?|^$";

    private PgHba() {}

    static YamlList of(Stack stack) {
        List<String> lines = new ArrayList<>();
        for (HbaLine line : stack.hbaLines()) {
            lines.add(line(line, stack.patroni().postgresVersion()));
        }
        return YamlList.of(lines);
    }

    static String line(HbaLine line, int major) {
        List<String> words = new ArrayList<>();
        words.add(line.type());
        words.add(names(line.databases(), major));
        words.add(names(line.users(), major));
        if (line.address() != null) {
            words.add(line.address().text());
        }
        words.add(line.method());
        for (String option : line.options()) {
            words.add(option.startsWith("@") ? "@" + quoted(option.substring(1)) : quoted(option));
        }
        return String.join(" ", words);
    }

    private static String names(List<HbaName> names, int major) {
        List<String> words = new ArrayList<>();
        for (HbaName name : names) {
            words.add(name(name, major));
        }
        return String.join(",", words);
    }

    /** Signs count only in front of the quotes, a pattern's slash within them as well. */
    private static String name(HbaName name, int major) {
        return switch (name.kind()) {
            case KEYWORD -> name.text();
            case GROUP -> "+" + quoted(name.text());
            case FILE -> "@" + quoted(name.text());
            case PATTERN -> quoted("/" + name.text());
            case NAME ->
                name.text().startsWith("/") && major >= FIRST_WITH_PATTERNS
                        ? quoted("/^" + escaped(name.text()) + "$")
                        : name.needsQuotes() ? inQuotes(name.text()) : quoted(name.text());
        };
    }

    /** A pattern that matches one text. */
    private static String escaped(String text) {
        StringBuilder pattern = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (SPECIAL.indexOf(text.charAt(i)) >= 0) {
                pattern.append('\\');
            }
            pattern.append(text.charAt(i));
        }
        return pattern.toString();
    }

    /** Quotes what would otherwise end a word or join two lines; a quoted keyword loses its meaning, so plain words stay plain. */
    private static String quoted(String word) {
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (c <= ' ' || c == '"' || c == ',' || c == '#') {
                return inQuotes(word);
            }
        }
        return word.endsWith("\\") ? inQuotes(word) : word;
    }

    private static String inQuotes(String word) {
        return '"' + word.replace("\"", "\"\"") + '"';
    }
}
