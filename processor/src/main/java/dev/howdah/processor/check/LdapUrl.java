package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What an {@code ldapurl} sets.
 *
 * @param hasBase whether it names where to search
 * @param hasAttribute whether it names the attribute that holds a role's name
 * @param hasFilter whether it gives a filter
 */
record LdapUrl(boolean hasBase, boolean hasAttribute, boolean hasFilter) {
    private static final List<String> SCOPES =
            List.of("", "base", "one", "onelevel", "sub", "subtree", "children", "subordinate");

    /** Reads a URL; null where OpenLDAP would refuse it. */
    static @Nullable LdapUrl of(String text) {
        int scheme = text.indexOf("://");
        String name = scheme < 0 ? "" : text.substring(0, scheme).toLowerCase(Locale.ROOT);
        if (!name.equals("ldap") && !name.equals("ldaps")) {
            return null;
        }
        String rest = text.substring(scheme + 3);
        int slash = rest.indexOf('/');
        String server = slash < 0 ? rest : rest.substring(0, slash);
        String[] parts =
                slash < 0 ? new String[] {""} : rest.substring(slash + 1).split("\\?", -1);
        boolean good = isServer(server)
                && parts.length <= 4
                && SCOPES.contains(part(parts, 2).toLowerCase(Locale.ROOT));
        return good
                ? new LdapUrl(
                        slash >= 0, !part(parts, 1).isEmpty(), !part(parts, 3).isEmpty())
                : null;
    }

    private static String part(String[] parts, int index) {
        return index < parts.length ? parts[index] : "";
    }

    private static boolean isServer(String server) {
        int colon = server.lastIndexOf(':');
        String host = colon < 0 ? server : server.substring(0, colon);
        return (host.isEmpty() || Addresses.isHost(host))
                && (colon < 0 || Addresses.isPort(server.substring(colon + 1)));
    }

    /** The option that it stands for and that a simple bind does without, or null. */
    @Nullable
    String searchOption() {
        if (hasBase) {
            return "ldapbasedn";
        }
        return hasAttribute || hasFilter ? "ldapsearchattribute" : null;
    }
}
