package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** Headers that the REST API can send: with any other one, it answers nothing at all. */
final class HeaderRules implements Rule {
    private static final String TOKEN = "!#$%&'*+-.^_`|~";
    private static final char LAST_OF_LATIN = 'ÿ';

    @Override
    public void check(Stack stack, Problems problems) {
        for (String attribute : List.of("httpExtraHeaders", "httpsExtraHeaders")) {
            for (Section header : stack.patroni().restapi().sections(attribute)) {
                checkName(header.value("name"), problems);
                checkValue(header.value("value"), problems);
            }
        }
    }

    private static void checkName(Value name, Problems problems) {
        String text = (String) name.content();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c < 0x80 && Character.isLetterOrDigit(c)) && TOKEN.indexOf(c) < 0) {
                problems.add(
                        ValueProblem.SYNTAX,
                        name,
                        name.path() + " = " + Problems.quote(text) + " is no name of a header",
                        "Write letters, digits and '-'");
                return;
            }
        }
    }

    private static void checkValue(Value value, Problems problems) {
        String text = (String) value.content();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) > LAST_OF_LATIN) {
                problems.add(
                        ValueProblem.SYNTAX,
                        value,
                        value.path() + " = " + Problems.quote(text) + " holds characters that no header can",
                        "Write Latin letters");
                return;
            }
        }
    }
}
