package dev.howdah.verification.agreement;

import dev.howdah.verification.agreement.Attribute.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Makes one to three mistakes in a valid stack, of the kinds that people make. */
final class Mistakes {
    /**
     * What Howdah passes on as it is: lines in a tool's own language, commands, messages' formats. A mistake in them is found
     * by the tool, and no sooner.
     */
    private static final Set<String> RAW = Set.of(
            "HaProxy.haproxyCfg",
            "Caddy.caddyfile",
            "PatroniCluster.patroniYml",
            "SwarmStack.composeYaml",
            "HaProxyGlobal.lines",
            "HaProxyDefaults.lines",
            "Listener.lines",
            "Site.directives",
            "PostInit.sql");

    /** Somebody may make the database later, so Howdah warns only; the check wants it there at once. */
    private static final String LATER = "PgAdminServer.maintenanceDatabase";

    private static final List<String> ODD = List.of(
            "",
            " ",
            " x",
            "x ",
            "'",
            "\"",
            "\\",
            "$",
            "{{",
            "}}",
            "{{ secret \"x\" }}",
            "a b",
            "a,b",
            "#",
            "é",
            "🐘",
            "..",
            "/",
            "-",
            "_",
            "0",
            "-1",
            "1e9",
            "%s",
            "null",
            "@",
            "*",
            "a:b",
            "host:port",
            "::",
            "10.0.0.0/33",
            "10.0.0.1/8",
            "300.1.1.1",
            "5",
            "5 s",
            "5sec",
            "1.5h",
            "0s",
            "64mb",
            "64 MB",
            "0MB",
            "GB",
            "${X}",
            "${",
            "$HOME",
            "\n",
            "\t",
            "x\ny",
            "\u0000",
            "\u202e",
            "UPPER",
            "x".repeat(70),
            "localhost",
            "/no slash/",
            "relative/path",
            "/a/../b",
            "all",
            "postgres",
            "true",
            "off");

    private final Declarations declarations;
    private final Parameters parameters;
    private final Dice dice;

    /** A place where a value stands, or one of its items. */
    private record Place(Written annotation, Attribute attribute) {
        Object value() {
            return annotation.values().get(attribute.name());
        }

        @Override
        public String toString() {
            return annotation.type() + "." + attribute.name();
        }
    }

    Mistakes(Declarations declarations, Parameters parameters, Dice dice) {
        this.declarations = declarations;
        this.parameters = parameters;
        this.dice = dice;
    }

    /** What was done, in words. */
    List<String> make(List<Written> annotations) {
        List<String> done = new ArrayList<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            String mistake = one(annotations);
            if (!mistake.isEmpty()) {
                done.add(mistake);
            }
        }
        return done;
    }

    private String one(List<Written> annotations) {
        return switch (dice.between(0, 9)) {
            case 0 -> annotations.size() > 1 ? component(annotations) : change(annotations);
            case 1 -> parameter(annotations);
            case 2 -> accessRule(annotations);
            case 3 -> samePort(annotations);
            case 4 -> addition(annotations);
            default -> change(annotations);
        };
    }

    private List<Place> places(List<Written> annotations, Kind... kinds) {
        List<Place> places = new ArrayList<>();
        for (Written annotation : annotations) {
            for (Written each : annotation.all()) {
                for (String name : each.values().keySet()) {
                    Attribute attribute = declarations.type(each.type()).attribute(name);
                    if (List.of(kinds).contains(attribute.kind()) && !isRaw(attribute)) {
                        places.add(new Place(each, attribute));
                    }
                }
            }
        }
        return places;
    }

    static boolean isRaw(Attribute attribute) {
        return isLeftAlone(attribute.type() + "." + attribute.name())
                || attribute.form().equals("COMMAND");
    }

    /** A whole component is missing. */
    private String component(List<Written> annotations) {
        Written gone = annotations.remove(dice.between(1, annotations.size() - 1));
        return "without @" + gone.type();
    }

    /** Another value for something that is given. */
    private String change(List<Written> annotations) {
        Place place = dice.oneOf(places(annotations, Kind.values()));
        if (dice.oneIn(6)) {
            place.annotation().values().remove(place.attribute().name());
            return place + " removed";
        }
        if (place.attribute().array() && dice.oneIn(2)) {
            return listed(place);
        }
        return replaced(place);
    }

    private String listed(Place place) {
        List<Object> items = new ArrayList<>(place.value() instanceof List<?> list ? list : List.of(place.value()));
        if (items.isEmpty() || dice.oneIn(4)) {
            place.annotation().set(place.attribute().name(), List.of());
            return place + " emptied";
        }
        items.add(dice.between(0, items.size()), dice.oneOf(items));
        place.annotation().set(place.attribute().name(), items);
        return place + " has an item twice";
    }

    private String replaced(Place place) {
        Attribute attribute = place.attribute();
        Object value = place.value();
        boolean listed = attribute.array() && value instanceof List<?>;
        Object old = listed ? (((List<?>) value).isEmpty() ? "" : dice.oneOf((List<?>) value)) : value;
        Object wrong = wrong(attribute, old);
        if (wrong == null) {
            return "";
        }
        if (listed) {
            List<Object> items = new ArrayList<>((List<?>) value);
            items.remove(old);
            items.add(wrong);
            place.annotation().set(attribute.name(), items);
        } else {
            place.annotation().set(attribute.name(), wrong);
        }
        return place + " is " + shown(wrong);
    }

    private static String shown(Object value) {
        String text =
                value instanceof String given ? new Written("x").set("x", given).toString() : value.toString();
        return text.length() > 60 ? text.substring(0, 60) + "..." : text;
    }

    private Object wrong(Attribute attribute, Object old) {
        return switch (attribute.kind()) {
            case FLAG -> !Boolean.TRUE.equals(old);
            case INT -> number(attribute, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case LONG -> number(attribute, Long.MIN_VALUE, Long.MAX_VALUE);
            case CONSTANT ->
                new Written.Constant(
                        attribute.of(),
                        dice.oneOf(declarations.constants(attribute.of())).name());
            case TEXT -> text(attribute, old.toString());
            case ANNOTATION -> null;
        };
    }

    private long number(Attribute attribute, long least, long most) {
        long wanted = switch (dice.between(0, 6)) {
            case 0 -> attribute.max() < most ? attribute.max() + 1 : most;
            case 1 -> attribute.min() > least ? attribute.min() - 1 : least;
            case 2 -> attribute.max();
            case 3 -> attribute.min();
            case 4 -> 0;
            case 5 -> -1;
            default -> dice.bounded(1, 100_000);
        };
        return Math.max(least, Math.min(most, wanted));
    }

    private String text(Attribute attribute, String old) {
        return switch (dice.between(0, 4)) {
            case 0 -> misspelt(old);
            case 1 -> old + dice.oneOf(ODD);
            case 2 -> {
                String of = new Texts(dice).of(attribute);
                yield of == null ? old : of;
            }
            case 3 -> new Texts(dice).hard();
            default -> dice.oneOf(ODD);
        };
    }

    private String misspelt(String text) {
        if (text.length() < 2) {
            return text + text;
        }
        int at = dice.between(0, text.length() - 2);
        String head = text.substring(0, at);
        return switch (dice.between(0, 2)) {
            case 0 -> head + text.substring(at + 1);
            case 1 -> head + text.charAt(at) + text.substring(at);
            default -> head + text.charAt(at + 1) + text.charAt(at) + text.substring(at + 2);
        };
    }

    /** An attribute nobody gave, with some value of its kind. */
    private String addition(List<Written> annotations) {
        List<Written> all = new ArrayList<>();
        annotations.forEach(annotation -> all.addAll(annotation.all()));
        Written annotation = dice.oneOf(all);
        List<Attribute> missing = declarations.type(annotation.type()).attributes().stream()
                .filter(attribute -> !annotation.has(attribute.name()))
                .filter(attribute -> attribute.kind() != Kind.ANNOTATION && !isRaw(attribute))
                .toList();
        if (missing.isEmpty()) {
            return "";
        }
        Attribute attribute = dice.oneOf(missing);
        Object value =
                attribute.kind() == Kind.TEXT && dice.oneIn(2) ? new Texts(dice).of(attribute) : wrong(attribute, "x");
        if (value == null) {
            return "";
        }
        annotation.set(attribute.name(), attribute.array() ? List.of(value) : value);
        return annotation.type() + "." + attribute.name() + " added: " + shown(value);
    }

    /** Two sockets on one port. */
    private String samePort(List<Written> annotations) {
        List<Place> ports = new ArrayList<>(places(annotations, Kind.INT));
        ports.removeIf(place ->
                !place.attribute().name().toLowerCase(java.util.Locale.ROOT).contains("port"));
        if (ports.size() < 2) {
            return "";
        }
        List<Place> two = dice.shuffled(ports);
        two.get(0).annotation().set(two.get(0).attribute().name(), two.get(1).value());
        return two.get(0) + " = " + two.get(1);
    }

    /** A parameter with a value it can't have, or one that does not exist. */
    private String parameter(List<Written> annotations) {
        for (Written annotation : annotations) {
            for (Written each : annotation.all()) {
                if (each.type().equals("Dcs")) {
                    return parameter(each);
                }
            }
        }
        return "";
    }

    private String parameter(Written dcs) {
        String major = dice.oneOf("15", "17", "18");
        List<String> names = parameters.names(major, "");
        if (names.isEmpty()) {
            return "";
        }
        String name = dice.oneOf(names);
        String value = dice.oneIn(4) ? parameters.value(major, name, dice) : parameters.wrong(major, name, dice);
        if (dice.oneIn(5)) {
            name = misspelt(name);
        }
        List<Object> all = new ArrayList<>(dcs.values().get("parameters") instanceof List<?> list ? list : List.of());
        all.add(new Written("Parameter").set("name", name).set("value", value));
        dcs.set("parameters", all);
        return "parameter " + name + " = " + shown(value);
    }

    /** Any type, method, address and options together. */
    private String accessRule(List<Written> annotations) {
        for (Written annotation : annotations) {
            for (Written each : annotation.all()) {
                if (each.type().equals("Postgresql")) {
                    List<Object> all =
                            new ArrayList<>(each.values().get("pgHba") instanceof List<?> list ? list : List.of());
                    all.add(anyRule());
                    each.set("pgHba", all);
                    return "access rule " + shown(all.get(all.size() - 1));
                }
            }
        }
        return "";
    }

    private Written anyRule() {
        Written rule = new Written("HbaRule")
                .set(
                        "type",
                        new Written.Constant(
                                "HbaType",
                                dice.oneOf(declarations.constants("HbaType")).name()))
                .set(
                        "method",
                        new Written.Constant(
                                "HbaMethod",
                                dice.oneOf(declarations.constants("HbaMethod")).name()));
        if (dice.chance(0.7)) {
            rule.set(
                    "address",
                    dice.oneOf(
                            "10.0.0.0/8",
                            "10.0.0.1",
                            "::/0",
                            "example.com",
                            ".example.com",
                            "all",
                            "10.0.0.1/40",
                            "samehost",
                            "nonsense!"));
        }
        if (dice.chance(0.5)) {
            rule.set("user", List.of(dice.oneOf("all", "+g", "a b", "@file", "/^a", "/[", "a,b", "\"q\"", "é", "")));
        }
        if (dice.chance(0.5)) {
            rule.set("database", List.of(dice.oneOf("all", "replication", "@x", "/(", "a\"b", "samegroup", "#")));
        }
        if (dice.chance(0.4)) {
            rule.set(
                    "options",
                    List.of(dice.oneOf(
                            "map=x",
                            "clientcert=verify-full",
                            "clientcert=1",
                            "ldapserver=a",
                            "ldapport=many",
                            "nonsense=1",
                            "nonsense",
                            "radiusservers=10.0.0.1",
                            "pamservice=x",
                            "include_realm=0",
                            "ldaptls=1",
                            "clientname=DN",
                            "x y=z")));
        }
        return rule;
    }

    private static boolean isLeftAlone(String place) {
        return RAW.contains(place) || place.equals(LATER);
    }
}
