package dev.howdah.processor.model;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;

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
        List<String> options = new ArrayList<>();
        for (Choice option : section.choices("options")) {
            options.add(option.spelling());
        }
        return new Role(
                name,
                login,
                options,
                section.number("connectionLimit"),
                section.texts("memberOf"),
                section.text("passwordSecret", login ? stack + "_" + secretPart(name) + "_password" : ""));
    }

    static Role owner(String name, String secret) {
        return new Role(name, true, List.of(), -1, List.of(), secret);
    }

    /** The role's name with what a secret's name can't hold replaced, and then with a hash: no two roles share a secret. */
    private static String secretPart(String name) {
        StringBuilder part = new StringBuilder();
        for (int i = 0; i < name.length(); i = name.offsetByCodePoints(i, 1)) {
            char c = name.charAt(i);
            part.append(Syntax.isAlphanumeric(c) || c == '-' ? c : '_');
        }
        if (!name.contentEquals(part)) {
            CRC32 crc = new CRC32();
            crc.update(name.getBytes(StandardCharsets.UTF_8));
            part.append('_').append(Long.toHexString(crc.getValue()));
        }
        return part.toString();
    }
}
