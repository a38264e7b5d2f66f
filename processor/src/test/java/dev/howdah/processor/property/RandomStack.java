package dev.howdah.processor.property;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A random stack: what was chosen, from which both its source and what must come out follow. */
record RandomStack(
        long seed,
        String name,
        Patroni patroni,
        Optional<Integer> etcdMembers,
        Optional<HaProxy> haProxy,
        Optional<PgAdmin> pgAdmin,
        Optional<Caddy> caddy) {

    record Patroni(
            String scope,
            String service,
            String memberName,
            int members,
            int port,
            int restPort,
            String synchronousMode,
            int maxConnections,
            Map<String, String> parameters,
            Map<String, String> tags,
            Map<String, String> environment,
            List<Role> roles,
            List<Database> databases) {}

    record Role(String name, boolean login, int connectionLimit) {}

    record Database(String name, String owner, List<String> extensions, List<String> schemas) {}

    record HaProxy(List<Listener> listeners, int statsPort) {}

    record Listener(String name, String role, int port, int publishedPort) {}

    record PgAdmin(boolean ownDatabase, Map<String, String> settings) {}

    record Caddy(boolean own, boolean hashInSecret) {}

    String className() {
        return "Stack" + Long.toHexString(seed);
    }

    String source() {
        StringBuilder source = new StringBuilder("import dev.howdah.annotations.*;\n");
        source.append(AnnotationSource.of("SwarmStack").text("name", name)).append('\n');
        source.append(cluster()).append('\n');
        source.append(etcd()).append('\n');
        haProxy.ifPresent(chosen -> source.append(proxy(chosen)).append('\n'));
        pgAdmin.ifPresent(chosen -> source.append(admin(chosen)).append('\n'));
        caddy.ifPresent(chosen -> source.append(web(chosen)).append('\n'));
        return source.append("class ").append(className()).append(" {}\n").toString();
    }

    private AnnotationSource cluster() {
        List<AnnotationSource> parameters = named("Parameter", patroni.parameters());
        parameters.add(AnnotationSource.of("Parameter")
                .text("name", "max_connections")
                .text("value", Integer.toString(patroni.maxConnections())));
        AnnotationSource dcs = AnnotationSource.of("Dcs")
                .constant("synchronousMode", "SynchronousMode." + patroni.synchronousMode())
                .nested("parameters", parameters);
        AnnotationSource members = AnnotationSource.of("Members")
                .number("count", patroni.members())
                .text("service", patroni.service())
                .text("memberName", patroni.memberName())
                .nested("environment", named("Variable", patroni.environment()));
        return AnnotationSource.of("PatroniCluster")
                .text("scope", patroni.scope())
                .nested("members", members)
                .nested("restapi", AnnotationSource.of("RestApi").number("port", patroni.restPort()))
                .nested("postgresql", AnnotationSource.of("Postgresql").number("port", patroni.port()))
                .nested("dcs", dcs)
                .nested("tags", AnnotationSource.of("Tags").nested("custom", named("Entry", patroni.tags())))
                .nested("roles", patroni.roles().stream().map(RandomStack::role).toList())
                .nested(
                        "databases",
                        patroni.databases().stream().map(RandomStack::database).toList());
    }

    private static AnnotationSource role(Role role) {
        return AnnotationSource.of("Role")
                .text("name", role.name())
                .flag("login", role.login())
                .number("connectionLimit", role.connectionLimit());
    }

    private static AnnotationSource database(Database database) {
        AnnotationSource source = AnnotationSource.of("Database")
                .text("name", database.name())
                .texts("extensions", database.extensions())
                .texts("schemas", database.schemas());
        return database.owner().isEmpty() ? source : source.text("owner", database.owner());
    }

    private AnnotationSource etcd() {
        return etcdMembers
                .map(members -> AnnotationSource.of("Etcd").number("members", members))
                .orElseGet(() -> AnnotationSource.of("Etcd")
                        .texts("hosts", List.of("etcd.example.com:2379", "10.1.2.3:2379"))
                        .nested("network", external("etcd")));
    }

    private static AnnotationSource external(String network) {
        return AnnotationSource.of("Network").text("name", network).flag("external", true);
    }

    private static AnnotationSource proxy(HaProxy haProxy) {
        return AnnotationSource.of("HaProxy")
                .nested("stats", AnnotationSource.of("Stats").number("port", haProxy.statsPort()))
                .nested(
                        "listeners",
                        haProxy.listeners().stream().map(RandomStack::listener).toList());
    }

    private static AnnotationSource listener(Listener listener) {
        AnnotationSource source = AnnotationSource.of("Listener")
                .text("name", listener.name())
                .constant("role", "ListenerRole." + listener.role())
                .number("port", listener.port());
        return listener.publishedPort() == 0 ? source : source.number("publishedPort", listener.publishedPort());
    }

    private static AnnotationSource admin(PgAdmin pgAdmin) {
        return AnnotationSource.of("PgAdmin")
                .text("email", "${ADMIN_EMAIL:-admin@example.com}")
                .nested("configDatabase", AnnotationSource.of("ConfigDatabase").flag("enabled", pgAdmin.ownDatabase()))
                .nested("settings", settings(pgAdmin.settings()));
    }

    private static List<AnnotationSource> settings(Map<String, String> settings) {
        return settings.entrySet().stream()
                .map(setting -> AnnotationSource.of("PgAdminSetting")
                        .text("name", setting.getKey())
                        .text("text", setting.getValue()))
                .toList();
    }

    private static AnnotationSource web(Caddy caddy) {
        AnnotationSource auth = caddy.hashInSecret()
                ? AnnotationSource.of("BasicAuth").text("hashSecret", "status_hash")
                : AnnotationSource.of("BasicAuth").text("hash", "${STATUS_HASH:?a bcrypt hash}");
        AnnotationSource site = AnnotationSource.of("Site")
                .text("domain", "${STATUS_DOMAIN}")
                .constant("upstream", "Upstream.STATUS")
                .nested("basicAuth", auth);
        AnnotationSource source = AnnotationSource.of("Caddy").nested("sites", site);
        return caddy.own()
                ? source.constant("mode", "CaddyMode.CADDYFILE")
                : source.constant("mode", "CaddyMode.LABELS").nested("network", external("www"));
    }

    private static List<AnnotationSource> named(String type, Map<String, String> values) {
        return new ArrayList<>(values.entrySet().stream()
                .map(entry ->
                        AnnotationSource.of(type).text("name", entry.getKey()).text("value", entry.getValue()))
                .toList());
    }
}
