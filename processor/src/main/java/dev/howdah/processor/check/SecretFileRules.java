package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.Set;

/** A file of a secret that a member's settings name is mounted. */
final class SecretFileRules implements Rule {
    private static final String FOLDER = "/run/secrets/";

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Set<String> mounted = new HashSet<>();
        for (Secret secret : stack.secrets()) {
            for (Secret.Mount mount : secret.mounts()) {
                if (mount.service().equals(patroni.members().service())) {
                    mounted.add(secret.name());
                }
            }
        }
        check(patroni.section(), mounted, problems);
        check(stack.etcd().section(), mounted, problems);
    }

    private static void check(Section section, Set<String> mounted, Problems problems) {
        for (Value value : section.values()) {
            for (Item item : value.items()) {
                if (value.setting().kind() == Kind.SECTION) {
                    check(item.section(), mounted, problems);
                } else if (value.setting().kind() == Kind.TEXT && isOfMembers(section, value)) {
                    check(item, mounted, problems);
                }
            }
        }
    }

    private static boolean isOfMembers(Section section, Value value) {
        boolean file = value.setting().file().equals("patroni.yml");
        boolean parameter =
                section.type().equals("Parameter") && value.setting().name().equals("value");
        // Patroni writes this one itself.
        boolean written = value.setting().name().equals("pgpass");
        return value.given() && (file || parameter) && !written;
    }

    private static void check(Item item, Set<String> mounted, Problems problems) {
        String text = item.text();
        int at = text.indexOf(FOLDER);
        if (at < 0 || (at > 0 && " '\"=".indexOf(text.charAt(at - 1)) < 0)) {
            return;
        }
        int end = at + FOLDER.length();
        while (end < text.length() && isOfName(text.charAt(end))) {
            end++;
        }
        String name = text.substring(at + FOLDER.length(), end);
        if (!name.isEmpty() && !mounted.contains(name)) {
            problems.add(
                    PatroniProblem.SECRET_FILE,
                    item,
                    item.path() + " names " + FOLDER + name + ", but the members don't mount a secret of that name",
                    "Add @SecretFile(name = \"" + name + "\", purpose = \"...\") to members.secretFiles"
                            + Suggestion.of(name, mounted));
        }
    }

    private static boolean isOfName(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "-_.".indexOf(c) >= 0;
    }
}
