package dev.howdah.processor.check;

import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Placeholders;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Locale;

/** Settings of pgAdmin's have names that it reads and values of the types that it expects. */
final class PgAdminSettingRules implements Rule {
    private static final String PREFIX = "PGADMIN_CONFIG_";
    /** Settings of the libraries below pgAdmin, to which it hands all of its own. */
    private static final List<String> LIBRARIES = List.of(
            "APPLICATION_ROOT",
            "BABEL_",
            "MAIL_",
            "MAX_CONTENT_LENGTH",
            "MAX_COOKIE_SIZE",
            "MAX_FORM_",
            "PERMANENT_SESSION_",
            "PREFERRED_URL_SCHEME",
            "REMEMBER_COOKIE_",
            "SECRET_KEY",
            "SECURITY_",
            "SERVER_NAME",
            "SESSION_COOKIE_",
            "SESSION_REFRESH_",
            "SQLALCHEMY_",
            "TEMPLATES_",
            "TESTING",
            "WTF_");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgAdmin().isEmpty()) {
            return;
        }
        PgAdmin pgAdmin = stack.pgAdmin().get();
        boolean old = !pgAdmin.version().isAtLeast("9.0");
        for (Section setting : pgAdmin.section().sections("settings")) {
            String name = setting.text("name");
            if (isKnown(setting.value("name"), name, old, problems)) {
                checkType(setting, PgAdminSettings.type(name), problems);
                desktop(setting.value("flag"), name, Boolean.toString(setting.flag("flag")), problems);
            }
        }
        for (Section variable : pgAdmin.section().sections("environment")) {
            String name = variable.text("name");
            if (name.startsWith(PREFIX)
                    && isKnown(variable.value("name"), name.substring(PREFIX.length()), old, problems)) {
                checkLiteral(variable.value("value"), problems);
                desktop(variable.value("value"), name.substring(PREFIX.length()), variable.text("value"), problems);
            }
        }
    }

    private static boolean isOfALibrary(String name) {
        for (String prefix : LIBRARIES) {
            if (name.startsWith(prefix)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isKnown(Value place, String name, boolean old, Problems problems) {
        if (PgAdminSettings.type(name).isEmpty() && isOfALibrary(name)) {
            return true;
        }
        if (PgAdminSettings.type(name).isEmpty()) {
            problems.add(
                    AdminProblem.UNKNOWN_SETTING,
                    place,
                    place.path() + " = " + Problems.quote(name) + " is no setting of pgAdmin's config.py",
                    "Correct or remove it" + Suggestion.of(name, PgAdminSettings.names()));
            return false;
        }
        if (old && PgAdminSettings.isNew(name)) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    place,
                    place.path() + " = " + Problems.quote(name) + " came with pgAdmin 9, but the stack has 8",
                    "Leave it out, or set version to PgAdminVersion.V9 and deploy an image that has it");
            return false;
        }
        return true;
    }

    private static void checkType(Section setting, String type, Problems problems) {
        // Two values are a problem of their own.
        boolean two = setting.isGiven("text")
                ? setting.isGiven("number") || setting.isGiven("flag")
                : setting.isGiven("number") && setting.isGiven("flag");
        if (two) {
            return;
        }
        for (String kind : List.of("text", "number", "flag")) {
            Value value = setting.value(kind);
            if (value.given() && type.equals("compound")) {
                problems.add(
                        AdminProblem.SETTING_TYPE,
                        value,
                        value.path() + ": config.py has a list or a mapping for " + setting.text("name"),
                        "Write it as Python in environment: @Variable(name = \"" + PREFIX + setting.text("name")
                                + "\", value = \"['...']\")");
            } else if (value.given() && !type.isEmpty() && !kind.equals(type)) {
                problems.add(
                        AdminProblem.SETTING_TYPE,
                        value,
                        value.path() + ": config.py has a " + word(type) + " for " + setting.text("name") + ", not a "
                                + word(kind),
                        "Use " + type + " = ...");
            }
        }
    }

    private static String word(String type) {
        return switch (type) {
            case "flag" -> "truth value";
            case "number" -> "number";
            default -> "text";
        };
    }

    /** A word without quotes is a name to Python, and no such name is there. */
    private static void checkLiteral(Value value, Problems problems) {
        String text = ((String) value.content()).strip();
        if (!Placeholders.isIn(text) && !isLiteral(text)) {
            problems.add(
                    AdminProblem.SETTING_TYPE,
                    value,
                    value.path() + " = " + Problems.quote(text) + " is no value of Python's",
                    "Put a text into quotes, as in \"'text'\", or use settings = @PgAdminSetting(...)");
        }
    }

    /** Quoted, a number, a truth value, or in brackets. */
    static boolean isLiteral(String text) {
        if (List.of("true", "false", "none").contains(text.toLowerCase(Locale.ROOT))) {
            return !text.equals("none") && !text.equals("NONE");
        }
        if (text.length() >= 2) {
            char first = text.charAt(0);
            char last = text.charAt(text.length() - 1);
            boolean quoted = (first == '\'' || first == '"') && first == last;
            boolean bracketed =
                    (first == '[' && last == ']') || (first == '{' && last == '}') || (first == '(' && last == ')');
            if (quoted || bracketed) {
                return true;
            }
        }
        return isNumber(text);
    }

    private static boolean isNumber(String text) {
        boolean digit = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            boolean good = (c >= '0' && c <= '9') || c == '.' || c == '*' || c == ' ' || (c == '-' && i == 0);
            if (!good) {
                return false;
            }
        }
        return digit;
    }

    private static void desktop(Value value, String name, String content, Problems problems) {
        if (name.equals("SERVER_MODE") && value.given() && content.equalsIgnoreCase("false")) {
            problems.add(AccessProblem.DESKTOP_MODE, value, value.path() + " turns SERVER_MODE off", "Remove it");
        }
    }
}
