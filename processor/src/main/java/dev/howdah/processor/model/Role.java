package dev.howdah.processor.model;

import java.util.List;

/**
 * A role that {@code post-init.sh} creates.
 *
 * @param name the role's name
 * @param login whether it logs in
 * @param options what it may do, in SQL
 * @param connectionLimit most connections, or -1
 * @param memberOf roles it is a member of
 * @param secret the secret with its password; empty for a role that does not log in
 */
public record Role(
        String name, boolean login, List<String> options, long connectionLimit, List<String> memberOf, String secret) {
    public Role {
        options = List.copyOf(options);
        memberOf = List.copyOf(memberOf);
    }

    static Role of(String stack, Section section) {
        String name = section.text("name");
        boolean login = section.flag("login");
        return new Role(
                name,
                login,
                section.choices("options").stream().map(Choice::spelling).toList(),
                section.number("connectionLimit"),
                section.texts("memberOf"),
                section.text("passwordSecret", login ? stack + "_" + secretPart(name) + "_password" : ""));
    }

    static Role owner(String name, String secret) {
        return new Role(name, true, List.of(), -1, List.of(), secret);
    }

    /** The role's name with what a secret's name can't hold replaced. */
    private static String secretPart(String name) {
        StringBuilder part = new StringBuilder();
        name.codePoints().forEach(c -> part.append(Syntax.isAlphanumeric(c) || c == '-' ? (char) c : '_'));
        return part.toString();
    }
}
