package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the secrets of a stack from the settings that name them. */
final class SecretsOfStack {
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
        if (stack.pgBouncer().isPresent()) {
            collector.pgBouncer(stack.pgBouncer().get());
        }
        if (stack.pgBackRest().isPresent()) {
            collector.pgBackRest(stack.pgBackRest().get());
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
        Credentials superuser = patroni.superuser();
        credentials(superuser, "password of the superuser " + superuser.username(), SecretKind.SUPERUSER);
        credentials(patroni.replication(), "password of the replication role", SecretKind.REPLICATION);
        if (patroni.hasRewindRole()) {
            credentials(patroni.rewind(), "password of the role that pg_rewind uses", SecretKind.REWIND);
        }
        Section restapi = patroni.restapi();
        if (restapi.flag("authentication")) {
            add(patroni.restSecret(), "password of Patroni's REST API", SecretKind.REST_API, database);
        }
        key(restapi.text("keyfilePasswordSecret"), "password of the REST API's private key");
        key(patroni.section().section("ctl").text("keyfilePasswordSecret"), "password of patronictl's private key");
        files(patroni.members().section(), database);
        for (Role role : patroni.roles()) {
            if (!role.secret().isEmpty()) {
                login(role.secret(), "password of the role " + role.name(), SecretKind.ROLE, database, role.name());
            }
        }
    }

    private void files(Section section, Secret.Mount mount) {
        for (Section file : section.sections("secretFiles")) {
            add(file.text("name"), file.text("purpose"), SecretKind.FILE, mount);
        }
    }

    private void credentials(Credentials credentials, String purpose, SecretKind kind) {
        login(credentials.secret(), purpose, kind, database, credentials.username());
        key(
                credentials.section().text("sslpasswordSecret"),
                "password of the private key of " + credentials.username());
    }

    private void etcd(Section etcd) {
        String secret = etcd.text("passwordSecret");
        if (!secret.isEmpty()) {
            add(secret, "password of Patroni in etcd", SecretKind.ETCD, database);
        }
    }

    private void pgBouncer(PgBouncer pooler) {
        Secret.Mount mount = new Secret.Mount(pooler.service(), pooler.uid());
        String purpose = "password of the role with which PgBouncer looks up passwords";
        String secret = pooler.authSecret();
        login(secret, purpose, SecretKind.PGBOUNCER, database, pooler.authUser());
        login(secret, purpose, SecretKind.PGBOUNCER, mount, pooler.authUser());
        files(pooler.section(), mount);
    }

    private void pgBackRest(PgBackRest backup) {
        Secret.Mount service = new Secret.Mount(backup.service(), database.uid());
        Credentials superuser = backup.patroni().superuser();
        String purpose = "password of the superuser " + superuser.username();
        login(superuser.secret(), purpose, SecretKind.SUPERUSER, service, superuser.username());
        for (Secret.Mount mount : List.of(database, service)) {
            if (backup.hasKeys()) {
                add(backup.accessKeySecret(), "id of the access key of S3", SecretKind.REPOSITORY_KEY, mount);
                add(backup.secretKeySecret(), "secret access key of S3", SecretKind.REPOSITORY_KEY, mount);
            }
            if (backup.isEncrypted()) {
                add(
                        backup.passphraseSecret(),
                        "passphrase of the backups, without which none can be read",
                        SecretKind.REPOSITORY_PASSPHRASE,
                        mount);
            }
            files(backup.section(), mount);
        }
        if (backup.showsCertificate()) {
            files(backup.patroni().members().section(), service);
        }
    }

    private void pgAdmin(PgAdmin pgAdmin) {
        Secret.Mount mount = new Secret.Mount(pgAdmin.service(), PgAdmin.UID);
        add(pgAdmin.passwordSecret(), "password of pgAdmin's first user", SecretKind.PGADMIN_LOGIN, mount);
        if (pgAdmin.hasConfigDatabase()) {
            String secret = pgAdmin.databaseSecret();
            String purpose = "password of pgAdmin's own role in the cluster";
            login(secret, purpose, SecretKind.PGADMIN_DATABASE, database, pgAdmin.databaseUser());
            login(secret, purpose, SecretKind.PGADMIN_DATABASE, mount, pgAdmin.databaseUser());
        }
    }

    private void caddy(Caddy caddy) {
        Secret.Mount mount = new Secret.Mount(caddy.service(), 0);
        for (Site site : caddy.sites()) {
            if (!site.hashSecret().isEmpty()) {
                add(site.hashSecret(), "bcrypt hash of the password for " + site.domain(), SecretKind.BCRYPT, mount);
            }
        }
    }

    private void key(String name, String purpose) {
        if (!name.isEmpty()) {
            add(name, purpose, SecretKind.KEY, database);
        }
    }

    private void add(String name, String purpose, SecretKind kind, Secret.Mount mount) {
        merge(new Secret(name, purpose, kind, List.of(mount), List.of()));
    }

    private void login(String name, String purpose, SecretKind kind, Secret.Mount mount, String role) {
        merge(new Secret(name, purpose, kind, List.of(mount), List.of(role)));
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
        List<String> logins = new ArrayList<>(known.logins());
        for (String login : secret.logins()) {
            if (!logins.contains(login)) {
                logins.add(login);
            }
        }
        String purpose =
                known.purpose().equals(secret.purpose()) ? known.purpose() : known.purpose() + "; " + secret.purpose();
        secrets.put(known.name(), new Secret(known.name(), purpose, known.kind(), mounts, logins));
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
