package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Version;
import java.util.List;

/** Lines that users add to HAProxy's sections belong there, and its version knows them. */
final class ListenerLineRules implements Rule {
    /** What puts another way to find a server, or another health check, in the place of Patroni's answer. */
    private static final List<String> OTHER_CHECKS = List.of(
            "no option httpchk",
            "option tcp-check",
            "option pgsql-check",
            "option mysql-check",
            "option redis-check",
            "option smtpchk",
            "option ldap-check",
            "option ssl-hello-chk",
            "option spop-check",
            "option external-check",
            "option transparent",
            "transparent",
            "dispatch",
            "disabled",
            "use_backend",
            "default_backend",
            "use-server");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isEmpty()) {
            return;
        }
        HaProxy haProxy = stack.haProxy().get();
        check(haProxy.section().section("global"), haProxy.version(), List.of(), problems);
        check(haProxy.section().section("defaults"), haProxy.version(), OTHER_CHECKS, problems);
        for (Section listener : haProxy.section().sections("listeners")) {
            check(listener, haProxy.version(), OTHER_CHECKS, problems);
        }
    }

    private static void check(Section section, Version version, List<String> forbidden, Problems problems) {
        for (Item line : section.value("lines").items()) {
            String text = line.text().strip();
            String replaced = firstWords(text, forbidden);
            if (HaProxyKeywords.isSection(word(text))) {
                problems.add(
                        RawProblem.RAW_SYNTAX,
                        line,
                        line.path() + " = " + Problems.quote(text) + " begins a section of its own",
                        "Put it into haproxyCfg of @HaProxy");
            } else if (hasOpenQuote(text)) {
                problems.add(
                        RawProblem.RAW_SYNTAX,
                        line,
                        line.path() + " = " + Problems.quote(text) + " has a quote that is not closed",
                        "Close it, or write a backslash before it");
            } else if (!replaced.isEmpty()) {
                problems.add(
                        ProxyProblem.CHECK_REPLACED,
                        line,
                        line.path() + " sets " + replaced,
                        "Remove the line; what needs it gets a section of its own in haproxyCfg");
            } else {
                HaProxyKeywords.check(line, text, version, problems);
            }
        }
    }

    private static String firstWords(String text, List<String> keywords) {
        for (String keyword : keywords) {
            if ((text + " ").startsWith(keyword + " ")) {
                return keyword;
            }
        }
        return "";
    }

    private static String word(String text) {
        int blank = text.indexOf(' ');
        return blank < 0 ? text : text.substring(0, blank);
    }

    /** Quotes pair up as in a shell; a comment ends the line. */
    static boolean hasOpenQuote(String text) {
        char open = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && open != '\'') {
                i++;
            } else if (open == 0 && c == '#') {
                return false;
            } else if (open == 0 && (c == '"' || c == '\'')) {
                open = c;
            } else if (c == open) {
                open = 0;
            }
        }
        return open != 0;
    }
}
