package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the secrets of a stack from the settings that name them. */
final class SecretsOfStack {
    private static final String PRINTABLE = "printable ASCII on one line";
    private static final String ROLE_ROTATION =
            "ALTER ROLE on the primary and the service's new secret in one window: new tasks read it when they start";

    private final Map<String, Secret> secrets = new LinkedHashMap<>();
    private final Secret.Mount database;

    private SecretsOfStack(Stack stack) {
        Members members = stack.patroni().members();
        this.database = new Secret.Mount(members.service(), members.uid());
    }

    static List<Secret> of(Stack stack) {
        SecretsOfStack collector = new SecretsOfStack(stack);
        collector.patroni(stack.patroni());
        if (stack.haProxy().isPresent()) {
            HaProxy haProxy = stack.haProxy().get();
            collector.files(haProxy.section(), new Secret.Mount(haProxy.service(), HaProxy.UID));
        }
        collector.etcd(stack.etcd().section());
        if (stack.pgAdmin().isPresent()) {
            collector.pgAdmin(stack.pgAdmin().get());
        }
        if (stack.caddy().isPresent()) {
            collector.caddy(stack.caddy().get());
        }
        return List.copyOf(collector.secrets.values());
    }

    private void patroni(Patroni patroni) {
        credentials(
                patroni.superuser(),
                "password of the superuser " + patroni.superuser().username(),
                "human");
        credentials(patroni.replication(), "password of the replication role", "machine");
        if (patroni.hasRewindRole()) {
            credentials(patroni.rewind(), "password of the role that pg_rewind uses", "machine");
        }
        Section restapi = patroni.restapi();
        if (restapi.flag("authentication")) {
            add(
                    patroni.restSecret(),
                    "password of Patroni's REST API",
                    database,
                    64,
                    "machine",
                    "new tasks of the service, one after the other");
        }
        optional(restapi.text("keyfilePasswordSecret"), "password of the REST API's private key");
        optional(
                patroni.section().section("ctl").text("keyfilePasswordSecret"), "password of patronictl's private key");
        files(patroni.members().section(), database);
        for (Role role : patroni.roles()) {
            if (!role.secret().isEmpty()) {
                add(role.secret(), "password of the role " + role.name(), database, 24, "human", ROLE_ROTATION);
            }
        }
    }

    private void files(Section section, Secret.Mount mount) {
        for (Section file : section.sections("secretFiles")) {
            merge(new Secret(
                    file.text("name"),
                    file.text("purpose"),
                    List.of(mount),
                    "a file, given by whoever deploys",
                    0,
                    "human",
                    "new tasks of the service, one after the other"));
        }
    }

    private void credentials(Credentials credentials, String purpose, String keeper) {
        add(credentials.secret(), purpose, database, keeper.equals("human") ? 24 : 64, keeper, ROLE_ROTATION);
        optional(
                credentials.section().text("sslpasswordSecret"),
                "password of the private key of " + credentials.username());
    }

    private void etcd(Section etcd) {
        optional(etcd.text("passwordSecret"), "password of Patroni in etcd");
    }

    private void pgAdmin(PgAdmin pgAdmin) {
        Secret.Mount mount = new Secret.Mount(pgAdmin.service(), PgAdmin.UID);
        add(
                pgAdmin.passwordSecret(),
                "password of pgAdmin's first user",
                mount,
                24,
                "human",
                "in pgAdmin itself: the secret is read at the first launch only");
        if (pgAdmin.hasConfigDatabase()) {
            String purpose = "password of pgAdmin's own role in the cluster";
            add(pgAdmin.databaseSecret(), purpose, database, 64, "machine", ROLE_ROTATION);
            add(pgAdmin.databaseSecret(), purpose, mount, 64, "machine", ROLE_ROTATION);
        }
    }

    private void caddy(Caddy caddy) {
        for (Site site : caddy.sites()) {
            if (!site.hashSecret().isEmpty()) {
                merge(new Secret(
                        site.hashSecret(),
                        "bcrypt hash of the password for " + site.domain(),
                        List.of(new Secret.Mount(caddy.service(), 0)),
                        "a bcrypt hash, as caddy hash-password prints it",
                        60,
                        "human",
                        "new tasks of the service"));
            }
        }
    }

    private void optional(String name, String purpose) {
        if (!name.isEmpty()) {
            add(name, purpose, database, 24, "human", "new tasks of the service, one after the other");
        }
    }

    private void add(String name, String purpose, Secret.Mount mount, int length, String keeper, String rotation) {
        merge(new Secret(name, purpose, List.of(mount), PRINTABLE, length, keeper, rotation));
    }

    /** A secret that several settings name is one secret, mounted wherever one of them needs it. */
    private void merge(Secret secret) {
        Secret known = secrets.putIfAbsent(secret.name(), secret);
        if (known == null) {
            return;
        }
        List<Secret.Mount> mounts = new ArrayList<>(known.mounts());
        for (Secret.Mount mount : secret.mounts()) {
            if (!isMountedBy(known, mount.service())) {
                mounts.add(mount);
            }
        }
        String purpose =
                known.purpose().equals(secret.purpose()) ? known.purpose() : known.purpose() + "; " + secret.purpose();
        secrets.put(
                known.name(),
                new Secret(
                        known.name(),
                        purpose,
                        mounts,
                        known.charset(),
                        known.length(),
                        known.keeper(),
                        known.rotation()));
    }

    private static boolean isMountedBy(Secret secret, String service) {
        for (Secret.Mount mount : secret.mounts()) {
            if (mount.service().equals(service)) {
                return true;
            }
        }
        return false;
    }
}
