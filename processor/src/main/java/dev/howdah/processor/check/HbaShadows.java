package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import dev.howdah.processor.model.Item;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Rules that come too late: an earlier line is for all of their clients. */
final class HbaShadows {
    private HbaShadows() {}

    static void check(List<HbaLine> lines, Problems problems) {
        Map<Item, @Nullable HbaLine> shadows = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Item rule = lines.get(i).rule();
            if (rule != null) {
                HbaLine shadow = shadowOf(lines, i, rule);
                // A rule is dead when each of its lines is.
                if (!shadows.containsKey(rule) || shadow == null) {
                    shadows.put(rule, shadow);
                }
            }
        }
        for (Map.Entry<Item, @Nullable HbaLine> entry : shadows.entrySet()) {
            HbaLine shadow = entry.getValue();
            if (shadow != null && shadow.rule() != null) {
                Item rule = entry.getKey();
                String method = rule.section().choice("method").spelling();
                String path = shadow.rule().path();
                String decides = method.equals(shadow.method())
                        ? "is for all of its clients"
                        : "decides for all of its clients, by " + shadow.method() + " instead of " + method;
                problems.add(
                        HbaProblem.SHADOWED,
                        rule,
                        rule.path() + " never matches: " + path + ", which comes first, " + decides,
                        "Move it above " + path + ", or remove it");
            }
        }
    }

    private static @Nullable HbaLine shadowOf(List<HbaLine> lines, int index, Item rule) {
        for (HbaLine earlier : lines.subList(0, index)) {
            if (!rule.equals(earlier.rule()) && covers(earlier, lines.get(index))) {
                return earlier;
            }
        }
        return null;
    }

    /** Whether the one line alone is for every client of the other. */
    static boolean covers(HbaLine one, HbaLine other) {
        if (!coversAddress(one, other)) {
            return false;
        }
        return coversType(one.type(), other.type())
                && coversAll(one.databases(), other.databases(), true)
                && coversAll(one.users(), other.users(), false);
    }

    private static boolean coversAddress(HbaLine one, HbaLine other) {
        if (one.address() == null || other.address() == null) {
            return one.isLocal() && other.isLocal();
        }
        return one.address().covers(other.address());
    }

    private static boolean coversType(String one, String other) {
        return switch (one) {
            case "host" -> !other.equals(HbaLine.LOCAL);
            case "hostnossl" -> other.equals("hostgssenc") || other.equals(one);
            case "hostnogssenc" -> other.equals("hostssl") || other.equals(one);
            default -> one.equals(other);
        };
    }

    private static boolean coversAll(List<HbaName> one, List<HbaName> other, boolean databases) {
        for (HbaName name : other) {
            boolean covered = false;
            for (HbaName candidate : one) {
                covered |= candidate.equals(name)
                        || (databases ? coversDatabase(candidate, name) : coversUser(candidate, name));
            }
            if (!covered) {
                return false;
            }
        }
        return true;
    }

    private static boolean coversDatabase(HbaName one, HbaName other) {
        if (other.kind() == HbaName.Kind.FILE) {
            return false;
        }
        if (one.isKeyword("all")) {
            return !other.isKeyword("replication");
        }
        boolean ofMembers = one.isKeyword("samerole") || one.isKeyword("samegroup");
        return ofMembers
                && (other.isKeyword("sameuser") || other.isKeyword("samerole") || other.isKeyword("samegroup"));
    }

    private static boolean coversUser(HbaName one, HbaName other) {
        return one.isKeyword("all") || (one.kind() == HbaName.Kind.GROUP && other.isName(one.text()));
    }
}
