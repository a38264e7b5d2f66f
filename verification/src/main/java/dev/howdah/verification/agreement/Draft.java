package dev.howdah.verification.agreement;

import dev.howdah.verification.agreement.Attribute.Kind;
import dev.howdah.verification.agreement.Attribute.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * A stack while it is drawn: what was decided for the whole of it, and how annotations are filled. What a value has to agree
 * with other values stands in the classes that draw a component; every attribute they don't speak of is drawn here, from its
 * declaration.
 */
final class Draft {
    /** Raw text, and what can only hold within a special arrangement, is left to those who know more. */
    private static final Set<String> KINDS_WITHOUT_MEANING = Set.of("YAML", "LINES");

    final Declarations declarations;
    final Dice dice;
    final Texts texts;
    final Parameters parameters;
    final Versions versions;
    final boolean proxied;
    final boolean ownEtcd;
    final boolean admin;
    final boolean web;
    final boolean vip;
    final boolean https;
    final boolean httpsEtcd;
    final boolean tls;
    /** Whether the class promises what a failover costs. */
    final boolean promised;

    /** Whether the cluster follows another one. */
    final boolean standby;

    final int members;
    final String synchronousMode;
    final Map<String, String> patronisRoles = new LinkedHashMap<>();
    final List<String> roles;
    final List<String> databases;
    /** What share of the attributes is given. */
    private final double density;

    private final Map<String, Supplier<Written>> drawers = new HashMap<>();
    private final Iterator<Integer> ports;

    Draft(Declarations declarations, Parameters parameters, Dice dice) {
        this.declarations = declarations;
        this.parameters = parameters;
        this.dice = dice;
        texts = new Texts(dice);
        density = dice.oneOf(0.05, 0.15, 0.3, 0.5);
        versions = new Versions(Map.of(
                "patroni", version("PatroniVersion"),
                "postgresql", version("PostgresVersion"),
                "haproxy", version("HaProxyVersion"),
                "etcd", version("EtcdVersion"),
                "caddy", version("CaddyVersion"),
                "pgadmin", version("PgAdminVersion")));
        proxied = !dice.oneIn(5);
        ownEtcd = !dice.oneIn(4);
        admin = proxied && dice.chance(0.5);
        web = proxied && dice.chance(0.5);
        vip = dice.oneIn(4);
        https = dice.oneIn(6);
        httpsEtcd = !ownEtcd && dice.oneIn(4);
        tls = dice.oneIn(8);
        promised = ownEtcd && dice.oneIn(10);
        members = promised ? dice.between(3, 7) : dice.between(1, 7);
        standby = !promised && dice.oneIn(15);
        synchronousMode = promised
                ? "ON"
                : members == 1 ? "OFF" : dice.oneOf(declarations.constants("SynchronousMode", versions));
        for (String role : List.of("superuser", "replication", "rewind")) {
            String name = ascii(texts.identifier(12));
            // Nor may who owns plpgsql have these.
            String good = role.equals("superuser") ? name.replaceAll("[\"$'\\\\]", "x") : name;
            patronisRoles.put(role, sometimes() ? role.substring(0, 3) + "_" + good : "");
        }
        ports = ports(60).iterator();
        roles = dice.different(4, this::roleName);
        databases = dice.different(3, () -> texts.identifier(40));
        new DrawnCluster(this);
        new DrawnServer(this);
        new DrawnServices(this);
        new DrawnProxy(this);
    }

    /** Patroni can't quote other letters in the roles that it makes. */
    private static String ascii(String text) {
        return text.replaceAll("[^\\x20-\\x7e]", "x");
    }

    /** PostgreSQL keeps some names for itself. */
    private String roleName() {
        String name = dice.oneOf("r_", "", "Ä") + texts.identifier(18);
        return name.equals("public") || name.equals("none") || name.startsWith("pg_") ? "r" + name : name;
    }

    private String version(String type) {
        return dice.oneOf(declarations.constants(type)).spelling();
    }

    String constantOf(String type, String version) {
        return declarations.constants(type).stream()
                .filter(constant -> constant.spelling().equals(version))
                .findFirst()
                .orElseThrow()
                .name();
    }

    private List<Integer> ports(int count) {
        Set<Integer> ports = new LinkedHashSet<>();
        while (ports.size() < count) {
            ports.add(dice.between(1024, 65535));
        }
        return new ArrayList<>(ports);
    }

    long port() {
        return ports.next();
    }

    /** How an annotation is drawn where its declaration does not say enough. */
    void draws(String type, Supplier<Written> drawer) {
        drawers.put(type, drawer);
    }

    Written annotation(String type) {
        Supplier<Written> drawer = drawers.get(type);
        return drawer == null ? fill(new Written(type), Set.of()) : drawer.get();
    }

    boolean sometimes() {
        return dice.chance(density);
    }

    /** Adds values to attributes that have none and are not among those left alone. */
    Written fill(Written written, Set<String> except) {
        Type type = declarations.type(written.type());
        for (Attribute attribute : type.attributes()) {
            String name = attribute.name();
            boolean open = !written.has(name) && !except.contains(name) && attribute.knownTo(versions);
            if (open && (attribute.required() || sometimes())) {
                Object value = value(attribute);
                if (value != null) {
                    written.set(name, value);
                }
            }
        }
        return written;
    }

    /** A value that the declaration allows; null where it does not say what is. */
    Object value(Attribute attribute) {
        if (!attribute.array()) {
            return item(attribute);
        }
        Set<Object> items = new LinkedHashSet<>();
        for (int i = dice.between(1, 3); i > 0; i--) {
            Object item = item(attribute);
            if (item == null) {
                return null;
            }
            items.add(item);
        }
        return attribute.kind() == Kind.ANNOTATION ? distinct(items) : new ArrayList<>(items);
    }

    private Object item(Attribute attribute) {
        return switch (attribute.kind()) {
            case FLAG -> dice.chance(0.5);
            case INT ->
                dice.bounded(
                        attribute.min() == Long.MIN_VALUE ? 1 : attribute.min(),
                        attribute.max() == Long.MAX_VALUE ? 100_000 : Math.min(attribute.max(), Integer.MAX_VALUE));
            case LONG ->
                dice.bounded(
                        attribute.min() == Long.MIN_VALUE ? 1 : attribute.min(),
                        attribute.max() == Long.MAX_VALUE ? 1L << 40 : attribute.max());
            case TEXT -> KINDS_WITHOUT_MEANING.contains(attribute.form()) ? null : texts.of(attribute);
            case CONSTANT -> constant(attribute.of());
            case ANNOTATION -> annotation(attribute.of());
        };
    }

    Written.Constant constant(String type) {
        return new Written.Constant(type, dice.oneOf(declarations.constants(type, versions)));
    }

    /** Named things of which no two have one name. */
    private static List<Object> distinct(Set<Object> items) {
        Set<Object> names = new LinkedHashSet<>();
        List<Object> kept = new ArrayList<>();
        for (Object item : items) {
            Object name = ((Written) item).values().get("name");
            if (name == null || names.add(name)) {
                kept.add(item);
            }
        }
        return kept;
    }

    String superuser() {
        String drawn = patronisRoles.get("superuser");
        return drawn.isEmpty() ? "postgres" : drawn;
    }

    boolean synchronous() {
        return !synchronousMode.equals("OFF");
    }

    /** A role of this stack or the superuser's. */
    String anyRole() {
        return roles.isEmpty() ? superuser() : dice.oneOf(roles);
    }

    String anyDatabase() {
        return databases.isEmpty() ? "postgres" : dice.oneOf(databases);
    }
}
