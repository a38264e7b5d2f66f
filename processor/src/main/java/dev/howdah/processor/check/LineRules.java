package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Lines that users add to sections of HAProxy's configuration do not repeat what Howdah writes there. */
final class LineRules implements Rule {
    private static final List<String> GLOBAL = List.of();
    private static final List<String> DEFAULTS = List.of("mode", "log global");
    private static final List<String> LISTEN = List.of(
            "bind",
            "balance",
            "mode",
            "option httpchk",
            "http-check expect",
            "default-server",
            "server-template",
            "server");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isPresent()) {
            HaProxy haProxy = stack.haProxy().get();
            check(haProxy.section().section("global"), GLOBAL, problems);
            check(haProxy.section().section("defaults"), DEFAULTS, problems);
            for (Section listener : haProxy.section().sections("listeners")) {
                check(listener, LISTEN, problems);
            }
        }
    }

    private static void check(Section section, List<String> written, Problems problems) {
        Value lines = section.value("lines");
        if (lines.isEmpty()) {
            return;
        }
        List<String> keywords = new ArrayList<>(written);
        for (Value value : section.values()) {
            String key = value.setting().key();
            if (!key.isEmpty() && value.setting().file().equals("haproxy.cfg")) {
                keywords.add(key);
            }
        }
        for (Item line : lines.items()) {
            String text = line.text().strip() + " ";
            for (String keyword : keywords) {
                if (text.startsWith(keyword + " ")) {
                    problems.add(
                            RawProblem.RAW_CONFLICT,
                            line,
                            line.path() + " sets " + keyword + ", which Howdah writes itself",
                            "Remove the line and use the attribute that becomes this keyword");
                    break;
                }
            }
        }
    }
}
