package dev.howdah.processor.render;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Shape;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlNode;
import dev.howdah.processor.render.yaml.YamlScalar;

/**
 * Renders settings from their declarations alone: a new setting with a key needs no code here, nor anywhere else.
 */
final class SettingsYaml {
    private SettingsYaml() {}

    /** The settings of a section that belong to a file. */
    static YamlMap of(Section section, String file) {
        YamlMap map = new YamlMap();
        add(section, file, map);
        return map;
    }

    private static void add(Section section, String file, YamlMap into) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            if (!setting.file().equals(file) || !value.isWritten()) {
                continue;
            }
            if (setting.shape() == Shape.FLAT) {
                addNamed(value, file, into);
            } else if (!setting.key().isEmpty()) {
                into.putPath(setting.key(), node(value, file), setting.comment());
            }
        }
    }

    private static YamlNode node(Value value, String file) {
        Setting setting = value.setting();
        if (setting.shape() == Shape.PAIRS) {
            return pairs(value, file);
        }
        if (setting.shape() == Shape.NAMED) {
            YamlMap map = new YamlMap();
            addNamed(value, file, map);
            return map;
        }
        if (!setting.array()) {
            return node(setting, value.items().get(0), file);
        }
        YamlList list = new YamlList();
        for (Item item : value.items()) {
            list.add(node(setting, item, file));
        }
        return list;
    }

    private static YamlNode node(Setting setting, Item item, String file) {
        if (item.content() instanceof Section section) {
            return of(section, file);
        }
        if (item.content() instanceof Choice choice) {
            return YamlScalar.of(choice.output());
        }
        if (setting.form() == Form.SECRET) {
            return GoTemplate.quotedSecret(item.text());
        }
        return YamlScalar.of(item.content());
    }

    private static void addNamed(Value sections, String file, YamlMap into) {
        for (Item item : sections.items()) {
            named(item.section(), file, into);
        }
    }

    /** {@code name: value}, or {@code name:} with the other attributes below. */
    private static void named(Section section, String file, YamlMap into) {
        into.put(section.text("name"), section.has("value") ? scalar(section.text("value")) : of(section, file), "");
    }

    /** A list of one-key maps, from an array of options or from the attributes of a section. */
    private static YamlList pairs(Value value, String file) {
        YamlList list = new YamlList();
        for (Item item : value.items()) {
            if (value.setting().array()) {
                option(item.section(), list);
            } else {
                attributes(item.section(), file, list);
            }
        }
        return list;
    }

    private static void attributes(Section section, String file, YamlList list) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            if (!value.isWritten()) {
                continue;
            }
            if (setting.shape() == Shape.FLAT) {
                for (Item item : value.items()) {
                    option(item.section(), list);
                }
            } else if (setting.kind() == Kind.BOOLEAN) {
                if (Boolean.TRUE.equals(value.content())) {
                    list.add(YamlScalar.of(setting.key()));
                }
            } else {
                YamlNode node = node(setting, value.items().get(0), file);
                list.add(new YamlMap().put(setting.key(), text(node)));
            }
        }
    }

    /** Options are texts, even where they look like numbers: Patroni drops others. */
    private static YamlNode text(YamlNode node) {
        return node instanceof YamlScalar scalar ? YamlScalar.of(scalar.value().toString()) : node;
    }

    private static void option(Section option, YamlList list) {
        String name = option.text("name");
        String value = option.text("value");
        list.add(value.isEmpty() ? YamlScalar.of(name) : new YamlMap().put(name, value));
    }

    /** A value of the user's own: whole numbers and truth values are written as such. */
    private static YamlNode scalar(String text) {
        if (text.equals("true") || text.equals("false")) {
            return YamlScalar.of(Boolean.valueOf(text));
        }
        return YamlScalar.of(isPlainNumber(text) ? (Object) Long.valueOf(text) : text);
    }

    private static boolean isPlainNumber(String text) {
        String digits = text.startsWith("-") ? text.substring(1) : text;
        for (int i = 0; i < digits.length(); i++) {
            if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
                return false;
            }
        }
        boolean plain = !digits.isEmpty() && digits.length() <= 18;
        return plain && (digits.equals("0") ? text.equals("0") : digits.charAt(0) != '0');
    }
}
