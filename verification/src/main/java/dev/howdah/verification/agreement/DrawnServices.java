package dev.howdah.verification.agreement;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Draws what surrounds the members: the stack and its networks, etcd, pgAdmin, Caddy. */
final class DrawnServices {
    private final Draft draft;
    private final Dice dice;
    private int networks;
    private int volumes;

    DrawnServices(Draft draft) {
        this.draft = draft;
        this.dice = draft.dice;
        draft.draws("SwarmStack", this::swarm);
        draft.draws("Network", this::network);
        draft.draws("Volume", this::volume);
        draft.draws("Etcd", this::etcd);
        draft.draws("PgAdmin", this::pgAdmin);
        draft.draws("PgAdminSetting", this::setting);
        draft.draws("Caddy", this::caddy);
        draft.draws("Resources", this::resources);
    }

    private Written swarm() {
        Written swarm = new Written("SwarmStack")
                .set("endpointMode", new Written.Constant("EndpointMode", draft.vip ? "VIP" : "DNSRR"));
        if (dice.oneIn(8)) {
            swarm.set(
                    "composeYaml",
                    dice.oneOf(
                            "x-note: {a: [1, 'b']}\n",
                            "services:\n  extra:\n    image: alpine:3.20\n    command: [\"sleep\", \"1d\"]\n"));
        }
        if (draft.promised) {
            swarm.set("maxRto", dice.oneOf("500h", "20m")).set("rpo", new Written.Constant("Rpo", "ZERO"));
        }
        return draft.fill(swarm, Set.of("name", "maxRto", "rpo"));
    }

    private Written network() {
        Written network = new Written("Network");
        networks++;
        if (dice.oneIn(4)) {
            return network.set("name", "outer" + networks).set("external", true);
        }
        if (draft.sometimes()) {
            network.set("subnet", "10." + (100 + networks) + "." + dice.between(0, 255) + ".0/24");
        }
        if (draft.sometimes()) {
            network.set("name", "net" + networks + "_" + draft.texts.word());
        }
        if (draft.sometimes()) {
            network.set("driver", "overlay");
        }
        return draft.fill(network, Set.of("name", "external", "subnet", "driver", "internal"));
    }

    private Written volume() {
        Written volume = new Written("Volume");
        volumes++;
        if (dice.oneIn(3)) {
            volume.set("name", "vol" + volumes + "-" + draft.texts.word());
            if (dice.oneIn(3)) {
                return volume.set("external", true);
            }
        }
        if (draft.sometimes()) {
            volume.set(
                    "driverOpts",
                    List.of(
                            new Written("Entry").set("name", "type").set("value", "nfs"),
                            new Written("Entry").set("name", "o").set("value", "addr=10.0.0.1,rw: \"x\"")));
        }
        if (draft.sometimes()) {
            volume.set("driver", "local");
        }
        return volume;
    }

    private Written resources() {
        Written resources = new Written("Resources");
        if (draft.sometimes()) {
            resources
                    .set("cpuLimit", dice.oneOf("2", "4.5", "${CPUS:-2}"))
                    .set("cpuReservation", dice.oneOf("0.5", "1"));
        }
        if (draft.sometimes()) {
            resources
                    .set("memoryLimit", dice.oneOf("8GB", "4096MB"))
                    .set("memoryReservation", dice.oneOf("1GB", "512MB"));
        }
        if (draft.sometimes()) {
            // PostgreSQL has a process for each connection.
            resources.set("pidsLimit", (long) dice.between(2000, 100_000));
        }
        return draft.fill(
                resources, Set.of("cpuLimit", "cpuReservation", "memoryLimit", "memoryReservation", "pidsLimit"));
    }

    private Written etcd() {
        Written etcd = new Written("Etcd")
                .set(
                        "version",
                        new Written.Constant(
                                "EtcdVersion",
                                draft.constantOf(
                                        "EtcdVersion", draft.versions.of().get("etcd"))));
        if (!draft.ownEtcd) {
            etcd.set("hosts", dice.oneOf(List.of("etcd:2379"), List.of("10.1.2.3:2379", "etcd-2.example.com:12379")));
            if (draft.sometimes()) {
                etcd.set("username", "ops").set("passwordSecret", "etcd_login_password");
            }
            if (draft.httpsEtcd) {
                etcd.set("protocol", new Written.Constant("EtcdProtocol", "HTTPS"))
                        .set("cacert", "/run/secrets/etcd_authority")
                        .set("cert", "/run/secrets/etcd_certificate")
                        .set("key", "/run/secrets/etcd_key");
            }
            if (dice.chance(0.5)) {
                etcd.set(
                        "network",
                        new Written("Network").set("name", "etcd-outer").set("external", true));
            }
            return etcd;
        }
        etcd.set("members", draft.promised ? 3L : dice.oneOf(1L, 3L, 5L));
        if (draft.sometimes()) {
            etcd.set("clientPort", draft.port()).set("peerPort", draft.port());
        }
        if (draft.sometimes()) {
            long heartbeat = dice.between(1, 1000);
            etcd.set("heartbeatInterval", heartbeat).set("electionTimeout", heartbeat * dice.between(5, 12));
        }
        if (draft.sometimes()) {
            etcd.set("network", new Written("Network").set("internal", true).set("attachable", false));
        }
        if (draft.sometimes()) {
            etcd.set("volume", draft.annotation("Volume").set("target", "/var/lib/etcd"));
        }
        if (draft.sometimes()) {
            etcd.set("snapshotCount", (long) dice.between(1, 1_000_000));
        }
        if (draft.sometimes()) {
            boolean revision = dice.chance(0.5);
            etcd.set("autoCompactionMode", new Written.Constant("CompactionMode", revision ? "REVISION" : "PERIODIC"))
                    .set(
                            "autoCompactionRetention",
                            revision ? dice.oneOf("1000", "1") : dice.oneOf("1h", "30m", "24h", "2"));
        }
        if (draft.sometimes()) {
            etcd.set(
                    "environment",
                    List.of(new Written("Variable")
                            .set("name", "ETCD_LOG_LEVEL")
                            .set("value", dice.oneOf("debug", "info", "warn"))));
        }
        return draft.fill(
                etcd,
                Set.of(
                        "hosts",
                        "clientPort",
                        "peerPort",
                        "heartbeatInterval",
                        "electionTimeout",
                        "autoCompactionMode",
                        "autoCompactionRetention",
                        "environment",
                        "protocol",
                        "cacert",
                        "cert",
                        "key",
                        "username",
                        "passwordSecret",
                        "snapshotCount"));
    }

    private Written pgAdmin() {
        Written admin = new Written("PgAdmin")
                .set(
                        "version",
                        new Written.Constant(
                                "PgAdminVersion",
                                draft.constantOf(
                                        "PgAdminVersion", draft.versions.of().get("pgadmin"))));
        if (dice.chance(0.5)) {
            List<Written> servers = new ArrayList<>();
            for (String name : dice.different(3, draft.texts::hard)) {
                Written server = new Written("PgAdminServer").set("name", name).set("listener", "primary");
                if (!draft.roles.isEmpty() && dice.chance(0.5)) {
                    server.set("username", draft.anyRole());
                }
                if (draft.sometimes()) {
                    server.set("sslmode", new Written.Constant("SslMode", dice.oneOf("DISABLE", "ALLOW", "PREFER")));
                }
                if (draft.sometimes()) {
                    server.set("maintenanceDatabase", dice.oneOf("postgres", draft.anyDatabase()));
                }
                servers.add(draft.fill(server, Set.of("username", "sslmode", "maintenanceDatabase")));
            }
            if (!servers.isEmpty()) {
                admin.set("servers", servers);
            }
        }
        if (draft.sometimes()) {
            admin.set("listenPort", dice.oneOf(80L, 8080L, 5050L))
                    .set("listenAddress", dice.oneOf("0.0.0.0", "127.0.0.1"));
        }
        if (draft.standby) {
            admin.set("configDatabase", new Written("ConfigDatabase").set("enabled", false));
        }
        return draft.fill(admin, Set.of("servers", "listenAddress", "listenPort"));
    }

    private Written setting() {
        Written setting = new Written("PgAdminSetting")
                .set("name", "MY_" + draft.texts.word().toUpperCase(java.util.Locale.ROOT));
        return switch (dice.between(0, 2)) {
            case 0 -> setting.set("text", dice.oneIn(3) ? "${TEXT:-a b}" : draft.texts.hardWithoutTemplate());
            case 1 -> setting.set("number", dice.bounded(-5L, 100_000L));
            default -> setting.set("flag", dice.chance(0.5));
        };
    }

    private Written caddy() {
        boolean own = dice.chance(0.5);
        Written caddy = new Written("Caddy")
                .set(
                        "version",
                        new Written.Constant(
                                "CaddyVersion",
                                draft.constantOf(
                                        "CaddyVersion", draft.versions.of().get("caddy"))))
                .set("mode", new Written.Constant("CaddyMode", own ? "CADDYFILE" : "LABELS"));
        List<Written> sites = new ArrayList<>();
        int number = 0;
        for (String upstream : draft.admin ? dice.shuffled(List.of("STATUS", "PGADMIN")) : List.of("STATUS")) {
            sites.add(site(upstream, own, number++));
        }
        caddy.set("sites", sites);
        if (own && draft.sometimes()) {
            caddy.set("httpPort", draft.port()).set("httpsPort", draft.port());
        }
        if (own && dice.oneIn(6)) {
            caddy.set("caddyfile", "extra.example.org {\n\trespond \"it's {path}\" 200\n}\n");
        }
        if (!own) {
            caddy.set("network", new Written("Network").set("name", "www").set("external", true));
        }
        if (!draft.vip) {
            caddy.set("publishMode", new Written.Constant("PublishMode", "HOST"));
        }
        return own
                ? draft.fill(caddy, Set.of("httpPort", "httpsPort", "caddyfile"))
                : draft.fill(
                        caddy,
                        Set.of(
                                "httpPort",
                                "httpsPort",
                                "caddyfile",
                                "image",
                                "service",
                                "volume",
                                "resources",
                                "nodeLabel",
                                "publishMode",
                                "email"));
    }

    private Written site(String upstream, boolean own, int number) {
        Written site = new Written("Site")
                .set(
                        "domain",
                        dice.oneOf(
                                "s" + number + "." + draft.texts.word() + ".example.com",
                                "${SITE_" + number + "_DOMAIN:-a" + number + ".example.com}",
                                "${SITE_" + number + "_DOMAIN}"))
                .set("upstream", new Written.Constant("Upstream", upstream));
        if (upstream.equals("STATUS") || dice.chance(0.5)) {
            Written auth = new Written("BasicAuth");
            auth.set(own && dice.chance(0.5) ? "hashSecret" : "hash", "");
            auth.values()
                    .replaceAll((name, value) ->
                            name.equals("hash") ? "${SITE_" + number + "_HASH}" : "site_" + number + "_hash");
            site.set("basicAuth", auth);
        }
        if (draft.sometimes()) {
            site.set("tls", dice.oneOf("internal", "admin@example.com"));
        }
        if (draft.sometimes()) {
            site.set(
                    "directives",
                    dice.some(List.of("encode gzip", "header X-Frame-Options DENY", "header -Server"), 2));
        }
        return draft.fill(site, Set.of("basicAuth", "tls", "directives"));
    }
}
