package dev.howdah.processor.render;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;

/** What the parts of the Compose file share: its interpolation, durations, sizes and resources. */
final class Compose {
    static final String FILE = "compose.yaml";

    private Compose() {}

    /** A text in which a dollar sign is a dollar sign. */
    static String literal(String text) {
        return text.replace("$", "$$");
    }

    /** A text in which well-formed placeholders are interpolated at deployment. */
    static String interpolated(String text) {
        if (!Placeholders.isIn(text)) {
            return literal(text);
        }
        StringBuilder result = new StringBuilder();
        int from = 0;
        int at;
        while ((at = text.indexOf("${", from)) >= 0) {
            int end = text.indexOf('}', at) + 1;
            if (end == 0) {
                break;
            }
            result.append(literal(text.substring(from, at))).append(text, at, end);
            from = end;
        }
        return result.append(literal(text.substring(from))).toString();
    }

    /** A value of an environment variable: always quoted, because YAML would read many of them as something else. */
    static YamlScalar environment(String text) {
        return YamlScalar.quoted(interpolated(text));
    }

    /** Puts a section's {@code environment} into a service's. */
    static void environment(Section section, YamlMap into) {
        for (Section variable : section.sections("environment")) {
            into.put(variable.text("name"), environment(variable.text("value")));
        }
    }

    /** Puts the settings whose key is an environment variable with a prefix. */
    static void environment(Section section, String prefix, YamlMap into) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            boolean plain = setting.key().startsWith(prefix) && !setting.array() && !isSpecial(setting.key());
            if (plain && value.isWritten()) {
                into.put(setting.key(), environment(text(value.content())));
            }
        }
    }

    private static boolean isSpecial(String key) {
        return key.endsWith("_FILE") || key.endsWith("*");
    }

    private static String text(Object content) {
        return content instanceof Choice choice ? choice.spelling() : content.toString();
    }

    /** Limits and reservations. Docker wants fractions of processors as texts, and sizes with units of its own. */
    static YamlMap resources(Section resources) {
        YamlMap map = new YamlMap();
        for (Value value : resources.values()) {
            if (value.isWritten()) {
                Object content = value.content();
                YamlScalar scalar = content instanceof String text
                        ? YamlScalar.quoted(interpolated(text.replace("kB", "KB")))
                        : YamlScalar.of(content);
                map.putPath(value.setting().key(), scalar, "");
            }
        }
        return map;
    }
}
