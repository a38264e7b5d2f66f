package dev.howdah.processor.check;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.Form;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.model.Version;

/** What a setting's declaration says of a single value: required, syntax, range, version. */
final class SettingRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Versions versions = new Versions(stack);
        for (Section section : stack.sections()) {
            check(section, versions.of(section.type()), problems);
        }
        if (!stack.swarm().isGiven("name") && !Form.NAME.accepts(stack.name(), false)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    stack.origin(),
                    "the class's name makes the stack's name " + Problems.quote(stack.name()) + ", which is not "
                            + Form.NAME.description(),
                    "Give the stack a name: @SwarmStack(name = \"...\")");
        }
    }

    private void check(Section section, Versions.Component component, Problems problems) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            if (setting.required() && (!value.given() || value.isEmpty())) {
                problems.add(
                        ValueProblem.MISSING,
                        value,
                        "@" + section.type() + " has no " + setting.name(),
                        "Add " + setting.name() + " = ...: " + setting.comment());
                continue;
            }
            for (Item item : value.items()) {
                check(value, item, component, problems);
            }
            if (value.given()) {
                checkVersion(value, setting.key().isEmpty() ? setting.name() : setting.key(), component, problems);
            }
        }
    }

    private void check(Value value, Item item, Versions.Component component, Problems problems) {
        if (item.content() instanceof Section nested) {
            check(nested, component, problems);
        } else if (value.given() && item.content() instanceof Long number) {
            checkRange(value.setting(), item, number, problems);
        } else if (value.given() && item.content() instanceof String text) {
            checkText(value.setting(), item, text, problems);
        } else if (value.given() && item.content() instanceof Choice choice) {
            checkVersion(item, choice, component, problems);
        }
    }

    private static void checkRange(Setting setting, Item item, long number, Problems problems) {
        if (number < setting.min() || number > setting.max()) {
            String unit = setting.unit().isEmpty() ? "" : " " + setting.unit();
            String range = setting.max() == Long.MAX_VALUE
                    ? "at least " + setting.min()
                    : setting.min() + " to " + setting.max();
            problems.add(
                    ValueProblem.OUT_OF_RANGE,
                    item,
                    item.path() + " = " + number + " is outside " + range + unit,
                    "Choose " + range + unit + " (" + setting.comment() + ")");
        }
    }

    private static void checkText(Setting setting, Item item, String text, Problems problems) {
        if (text.isEmpty()) {
            if (setting.array()
                    || (setting.form() != Form.TEXT && !setting.form().isMultiLine())) {
                problems.add(
                        ValueProblem.EMPTY,
                        item,
                        item.path() + " is empty",
                        "Give it a value (" + setting.comment() + "), or leave it out");
            }
            return;
        }
        if (hasControlCharacter(text, setting.form().isMultiLine())) {
            problems.add(
                    ValueProblem.CONTROL_CHARACTER,
                    item,
                    item.path() + " = " + Problems.quote(text) + " holds a control character",
                    "Remove it");
            return;
        }
        String malformed = setting.placeholder() ? Placeholders.firstMalformed(text) : null;
        if (malformed != null) {
            problems.add(
                    ValueProblem.PLACEHOLDER,
                    item,
                    item.path() + " holds " + Problems.quote(malformed) + ", which is no placeholder",
                    "Write ${NAME}, ${NAME:-default} or ${NAME:?message}, with NAME of letters, digits and '_'");
        } else if (!setting.form().accepts(text, setting.placeholder())) {
            boolean meantPlaceholder = !setting.placeholder() && Placeholders.isIn(text);
            problems.add(
                    meantPlaceholder ? ValueProblem.PLACEHOLDER : ValueProblem.SYNTAX,
                    item,
                    item.path() + " = " + Problems.quote(text) + " is not "
                            + setting.form().description(),
                    meantPlaceholder
                            ? "Write the value itself: it must be known when the class is compiled"
                            : "Write " + setting.form().description());
        }
    }

    private static boolean hasControlCharacter(String text, boolean lines) {
        for (int i = 0; i < text.length(); i = text.offsetByCodePoints(i, 1)) {
            int c = text.codePointAt(i);
            boolean allowed = lines && (c == '\n' || c == '\t');
            if (isControlCharacter(c) && !allowed) {
                return true;
            }
        }
        return false;
    }

    private static boolean isControlCharacter(int c) {
        return c < 0x20
                || (c >= 0x7f && c < 0xa0)
                || c == 0x2028
                || c == 0x2029
                || c == 0xfeff
                || (c >= 0xd800 && c < 0xe000)
                || (c & 0xfffe) == 0xfffe;
    }

    private static void checkVersion(Value value, String key, Versions.Component component, Problems problems) {
        Setting setting = value.setting();
        if (!setting.since().isEmpty() && !component.version().isAtLeast(setting.since())) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    value,
                    value.path() + " (" + key + ") came with " + component.name() + " " + setting.since()
                            + ", but the stack has " + component.version(),
                    "Leave it out, or " + component.upgrade(setting.since()));
        }
        if (!setting.until().isEmpty() && component.version().compareTo(Version.of(setting.until())) > 0) {
            problems.add(
                    ValueProblem.TOO_OLD,
                    value,
                    value.path() + " (" + key + ") went after " + component.name() + " " + setting.until()
                            + ", but the stack has " + component.version(),
                    "Leave it out");
        }
    }

    private static void checkVersion(Item item, Choice choice, Versions.Component component, Problems problems) {
        Versions.Component known = component.knowing(choice.since());
        String since = Versions.number(choice.since());
        if (!since.isEmpty() && !known.version().isAtLeast(since)) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    item,
                    item.path() + " = " + choice.name() + " came with " + known.name() + " " + since
                            + ", but the stack has " + known.version(),
                    "Choose another value, or " + known.upgrade(since));
        }
    }
}
