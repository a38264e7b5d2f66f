package dev.howdah.processor.check;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Site;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Directives of sites are ones that Caddy's version knows, with their blocks in order. */
final class DirectiveRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.caddy().isEmpty()) {
            return;
        }
        for (Site site : stack.caddy().get().sites()) {
            Value directives = site.section().value("directives");
            if (!directives.isEmpty()) {
                check(stack.caddy().get(), directives, problems);
            }
        }
    }

    private static void check(Caddy caddy, Value directives, Problems problems) {
        int depth = 0;
        for (Item item : directives.items()) {
            List<String> words = words(item.text());
            int brace = words.indexOf("{");
            boolean ends = words.equals(List.of("}"));
            if (!caddy.isOwn() && (brace >= 0 || ends)) {
                block(
                        item,
                        "has a brace, but labels have none: a dot stands for what is inside",
                        "Write the" + " directive and what is inside as one, as in header.X-Frame-Options DENY",
                        problems);
                return;
            }
            if (brace >= 0 && brace < words.size() - 1) {
                block(
                        item,
                        "has more on the line that opens a block",
                        "End the item after { and give each line of" + " the block, and the }, an item of its own",
                        problems);
                return;
            }
            if (depth == 0 && !ends) {
                checkName(caddy, item, words, problems);
            }
            depth += brace >= 0 ? 1 : ends ? -1 : 0;
            if (depth < 0) {
                block(item, "closes a block that is not open", "Remove it", problems);
                return;
            }
        }
        if (depth > 0) {
            block(
                    directives.items().get(directives.items().size() - 1),
                    "is the last, and a block is still open",
                    "Add the item \"}\"",
                    problems);
        }
    }

    private static void block(Item item, String what, String fix, Problems problems) {
        problems.add(AdminProblem.BLOCK, item, item.path() + " = " + Problems.quote(item.text()) + " " + what, fix);
    }

    private static void checkName(Caddy caddy, Item item, List<String> words, Problems problems) {
        String first = words.isEmpty() ? "" : words.get(0);
        int dot = caddy.isOwn() ? -1 : first.indexOf('.');
        String name = dot < 0 ? first : first.substring(0, dot);
        boolean special = name.isEmpty() || name.startsWith("@") || name.startsWith("#") || name.indexOf('$') >= 0;
        if (special || CaddyDirectives.knows(caddy.version(), name)) {
            return;
        }
        if (CaddyDirectives.isNew(name)) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    item,
                    item.path() + " uses " + name + ", which came with Caddy 2.8, but the stack has " + caddy.version(),
                    "Leave it out, or set version to V2_8 or newer and deploy an image that has it");
            return;
        }
        String suggestion = Suggestion.of(name, CaddyDirectives.names());
        // Another build may have more directives; a name close to a known one is a slip all the same.
        boolean ownBuild = caddy.isOwn() && caddy.section().text("image").isEmpty();
        if (ownBuild || !suggestion.isEmpty()) {
            problems.add(
                    AdminProblem.DIRECTIVE,
                    item,
                    item.path() + " = " + Problems.quote(item.text()) + " begins with no directive of Caddy's",
                    "Correct or remove it" + suggestion);
        }
    }

    /** Words as Caddy's lexer parts them: at blanks outside of quotes, up to a comment. */
    static List<String> words(String line) {
        List<String> words = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        char quote = 0;
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quote == 0 && (c == ' ' || c == '\t')) {
                if (word.length() > 0 || quoted) {
                    words.add(word.toString());
                }
                word.setLength(0);
                quoted = false;
            } else if (quote == 0 && word.length() == 0 && c == '#') {
                return words;
            } else if (quote == 0 && word.length() == 0 && (c == '"' || c == '`')) {
                quote = c;
                quoted = true;
            } else if (quote != 0 && c == quote) {
                quote = 0;
            } else {
                word.append(c);
            }
        }
        if (word.length() > 0 || quoted) {
            words.add(word.toString());
        }
        return words;
    }
}
