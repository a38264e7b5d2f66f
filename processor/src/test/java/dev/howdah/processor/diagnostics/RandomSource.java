package dev.howdah.processor.diagnostics;

import dev.howdah.annotations.Caddy;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.Monitoring;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PgBackRest;
import dev.howdah.annotations.PgBouncer;
import dev.howdah.annotations.SwarmStack;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes classes whose annotations have random attributes with random values. */
final class RandomSource {
    private static final List<Class<?>> OPTIONAL = List.of(
            SwarmStack.class,
            HaProxy.class,
            PgBouncer.class,
            PgBackRest.class,
            PgAdmin.class,
            Caddy.class,
            Monitoring.class);

    /** Texts that some attribute means something by; what is right for one is wrong for another. */
    private static final List<String> PLAUSIBLE = List.of(
            "orders",
            "primary",
            "postgres",
            "work_mem",
            "/var/lib/data",
            "10.20.0.0/16",
            "::1/128",
            "host.example:2379",
            "64MB",
            "0.5",
            "4s",
            "1h",
            "registry.example/image:1.0",
            "node.label=true",
            "node.role == manager",
            "a@example.com",
            "${NAME}",
            "${NAME:-x}/y:1",
            "${NAME:?no name}",
            "x-a: 1\n",
            "a: &b {c: *b}",
            "listen x\n",
            "example.org {\n}\n",
            "{{.Node.ID}}.x",
            "SELECT 1;",
            "$2a$14$hash",
            "pg_monitor",
            "true",
            "~",
            "=");

    /** What is easily mangled on the way through a compiler, YAML, shells and templates. */
    private static final List<String> AWKWARD = List.of(
            "",
            " ",
            "\n",
            "\r\n",
            "\t",
            "\0",
            "\u0007",
            "\u0085",
            "\u2028",
            "\ufeff",
            "\uffff",
            "\ud83d",
            "\udc18",
            "\ud83d\udc18",
            "e\u0301",
            "\u202eabc",
            "\u0130\u0131\u00df",
            "'",
            "\"",
            "\\",
            "`",
            "$",
            "$$",
            "${",
            "}",
            "{{",
            "}}",
            "%",
            "%s",
            "#",
            ": ",
            "- ",
            "&a",
            "*a",
            "!!x",
            "|",
            ">",
            "@",
            "..",
            "/",
            "//",
            "-",
            "_",
            "0",
            "-0",
            "00",
            "1e9",
            "null",
            "EOF",
            "$(id)",
            "*/",
            "\\u0041");

    private final RandomGenerator random;
    private final Map<String, Integer> uses = new TreeMap<>();
    private int values;

    RandomSource(RandomGenerator random) {
        this.random = random;
    }

    /** How many values were written so far: each attribute that is no annotation, and each item of an array. */
    int values() {
        return values;
    }

    /** The attributes that had a value so far, as in {@code Dcs.ttl}. */
    Set<String> attributes() {
        return uses.keySet();
    }

    /** A class in the package {@code orders}: with few values, so that some are written, or with many at once. */
    MarkedSource next(String className) {
        int most = random.nextInt(3) == 0 ? 4 : 16;
        StringBuilder body = new StringBuilder();
        body.append(annotation(PatroniCluster.class, most)).append('\n');
        body.append(annotation(Etcd.class, most)).append('\n');
        for (Class<?> type : OPTIONAL) {
            if (random.nextInt(3) < (most == 4 ? 1 : 2)) {
                body.append(annotation(type, most)).append('\n');
            }
        }
        return new MarkedSource(
                "orders/" + className + ".java",
                "package orders;\nimport dev.howdah.annotations.*;\n" + body + "class " + className + " {}\n",
                List.of());
    }

    private String annotation(Class<?> type, int most) {
        List<Method> attributes = new ArrayList<>(List.of(type.getDeclaredMethods()));
        // By name first: reflection promises no order, and one seed must always mean the same.
        attributes.sort(Comparator.comparing(Method::getName));
        for (int i = attributes.size() - 1; i > 0; i--) {
            Collections.swap(attributes, i, random.nextInt(i + 1));
        }
        if (random.nextBoolean()) {
            attributes.sort(Comparator.comparing(attribute -> uses.getOrDefault(name(attribute), 0)));
        }
        String written = attributes.stream()
                .limit(random.nextInt(most))
                .map(attribute -> attribute.getName() + " = " + value(attribute, attribute.getReturnType(), most))
                .collect(Collectors.joining(", "));
        return "@" + type.getSimpleName() + "(" + written + ")";
    }

    private static String name(Method attribute) {
        return attribute.getDeclaringClass().getSimpleName() + "." + attribute.getName();
    }

    private String value(Method attribute, Class<?> type, int most) {
        uses.merge(name(attribute), 1, Integer::sum);
        if (type.isArray()) {
            return Stream.generate(() -> value(attribute, type.getComponentType(), most))
                    .limit(random.nextInt(4))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (type.isAnnotation()) {
            return annotation(type, Math.max(3, most / 2));
        }
        values++;
        if (type.isEnum()) {
            Object[] constants = type.getEnumConstants();
            return type.getSimpleName() + "." + ((Enum<?>) constants[random.nextInt(constants.length)]).name();
        }
        if (type == String.class) {
            return literal(text());
        }
        return type == boolean.class
                ? String.valueOf(random.nextBoolean())
                : number(Limits.of(name(attribute)), type == long.class);
    }

    /** Numbers of every size, and those just inside and just outside what the attribute's declaration allows. */
    private String number(Limits limits, boolean wide) {
        long number = switch (random.nextInt(8)) {
            case 0 -> random.nextInt(-2, 3);
            case 1 -> wide ? Long.MAX_VALUE : Integer.MAX_VALUE;
            case 2 -> wide ? Long.MIN_VALUE : Integer.MIN_VALUE;
            case 3 -> wide ? random.nextLong() : random.nextInt();
            case 4, 5 -> limits.min() + random.nextInt(-1, 2);
            case 6 -> limits.max() + random.nextInt(-1, 2);
            default -> random.nextInt(1, 70_000);
        };
        return wide ? number + "L" : String.valueOf((int) number);
    }

    private String text() {
        return switch (random.nextInt(5)) {
            case 0 -> one(AWKWARD);
            case 1 -> one(PLAUSIBLE) + one(AWKWARD);
            case 2 ->
                random.ints(random.nextInt(1, 40), 0, 0x11_0000)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString();
            default -> one(PLAUSIBLE);
        };
    }

    private String one(List<String> texts) {
        return texts.get(random.nextInt(texts.size()));
    }

    /** A Java literal in ASCII. Escapes of line breaks and quotes are octal: unicode ones would end the literal. */
    private static String literal(String text) {
        StringBuilder literal = new StringBuilder("\"");
        text.chars().forEach(c -> {
            if (c < 0x20 || c == '"' || c == '\\') {
                literal.append("\\%03o".formatted(c));
            } else if (c < 0x7f) {
                literal.append((char) c);
            } else {
                literal.append("\\u%04x".formatted(c));
            }
        });
        return literal.append('"').toString();
    }
}
