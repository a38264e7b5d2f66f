package dev.howdah.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The stack {@code ledger}: its names, ports and addresses as constants, and its files.
 *
 * <p>As a program it lists, exports, verifies and compares the files; {@code help} says how.
 */
@Generated("dev.howdah.processor.HowdahProcessor")
final class LedgerStack {
    /**
     * The stack's name, as {@code docker stack deploy} takes it.
     */
    public static final String NAME = "ledger";

    /**
     * The cluster's name in Patroni.
     */
    public static final String SCOPE = "ledger";

    /**
     * The network that applications join to reach the databases.
     */
    public static final String NETWORK = "ledger_database";

    private static final List<File> FILES = List.of(
            new File("compose.yaml", "02c78cfa80a1a988017baaa570121177c9e90e275c082205ffea10707310f0cd", 18136, 0644),
            new File("patroni.yml", "963619a7cfdf621859a0d2881adfd91b1104d39c36d16fb26fb10392cc32b7df", 4759, 0644),
            new File("init/post-init.sh", "9bff92dd5cae6657ab5c8f816b27025024acd92095e3f5b37d15e0ce282aec40", 3678, 0755),
            new File("haproxy.cfg", "2c642c98ab33b0c9fc88fdee685640d002b9db15ad0fe0df1883b68055bda23a", 1673, 0644),
            new File("pgbouncer/pgbouncer.ini", "f2cc79a8c45c40edb30bf95124f243ea87b19a4b549d4f5dfdb93c08d00d99a5", 1024, 0644),
            new File("pgbouncer/userlist.txt", "8d097afc067976ac9ee992284081e293aef2bd7ffa9fe4e9bcb8d457a0697189", 437, 0644),
            new File("pgbackrest/pgbackrest.conf", "fbf46ab74904d37e2098fc582b458eaaf35628daa049068356044a5ffb2431da", 666, 0644),
            new File("pgbackrest/stanza.ini", "c1f9ab25bfaac4172fefa9e68a4ab99b81887120bf2ff47fb51ad00771a00fd4", 380, 0644),
            new File("backup/backup.conf", "2e5a08a3a05be5e5c5385815deb2b94e3b55a5c3f1db6896d9b104e1e8c7ecf8", 243, 0644),
            new File("backup/backup.ini", "a0d63040e655a41650f439344cec1fc7a7f44c1866295e9e84d890a2c9022b4c", 519, 0644),
            new File("backup/backup.py", "57d53d669f061a7f3ff892c0b529abd179f204153b126217e4cb9ac3c553e3ba", 15999, 0644),
            new File("backup/restore.py", "2542d2f9b7eb4f94854ccd8bd9cda39c17ac100d6355b3e6007f1e123430d567", 22054, 0644),
            new File("pgadmin/servers.json", "625dbf4a59f09b1e8f6a312576e53baedb486ede8ed8b7a265545f6faf844b42", 306, 0644),
            new File("pgadmin/config-database-uri", "0afbbc41893c3c192d7f7dead81796b37318c00604da0752b901db8eb5812623", 222, 0644),
            new File("pgadmin/start.py", "e8f5112ef8e05e76ce57188cb9f65d7eb6d8dc473615fcf5693ba26e6bc5fd49", 2814, 0644),
            new File("caddy/Caddyfile", "4e112e75944409dfcec273860b4b533f963e0bd5df9fa9b6839c93db1e49c0cc", 401, 0644),
            new File("monitoring/prometheus.yml", "c90d1818c31c1a39fe85d31d956c3fd56de40650c5b9b765a1c5b7ba9c827977", 945, 0644),
            new File("monitoring/rules.yml", "8b8d86b3b0fa1d5925efe8e4d1d446c72425c0588035139ac093671b7d09717b", 7914, 0644),
            new File("monitoring/dashboard.json", "05f16f087c46d54c774f5b0d8f0962b993e62baa195a49642e738f32ed8e9f59", 12473, 0644),
            new File("compose.local.yaml", "92e56b17137abcbfc83ed0d6963fc79ded61aeb9eda8eefbb3ef13df784c4ba0", 23293, 0644),
            new File("local/patroni.yml", "9192eb986a0e22f0338f5eb51529bb19bfa5af08ddcd7fd12c41c235e251b844", 4755, 0644),
            new File("local/pgbackrest.conf", "dc06848765dcfe2de32ab29d9ae52868cae4aec79b5375b9e0e6bc02c47eb0e7", 473, 0644),
            new File("local/files.py", "1ba36d49a069f214eb080ab07026eae100a641e40a338583d20008c5383f2d1f", 3674, 0644),
            new File("image/Dockerfile", "19e2db83331f0435035aee14c39c96f957903fe5681eb811374704a35707b94d", 1848, 0644),
            new File("image/entrypoint.sh", "e71c2ab8e07085fc42dcc30097353c0e858dd99c39afb021c494e8ec4726e6b8", 1608, 0755),
            new File("secrets.yaml", "85e8af7990827164c4d2514c6cab28009a6f163accb8b4868ecaef6bbe746a3f", 8168, 0644),
            new File(".env.example", "1ff58541adadd29bc1db4872f3017d34609d8e7e506fafd538f73f3df80fc2e2", 883, 0644),
            new File("plan.tsv", "2bf020bc05a79754f30e70b4acb87ea1f532b6bf65e3acc8367dc643f80c1979", 41727, 0644),
            new File("bin/deploy.sh", "91935b96a467359a99d78defeabe028ef90fff8e3282121a691744f42c379793", 11332, 0755),
            new File("bin/verify.sh", "ba50888e67d64e9c4e4c7b7a188548919b0fe9f6d19bb54d646a8a40ce1ff65b", 2701, 0755),
            new File("bin/label-nodes.sh", "ab5ddf943f1a886f44a233c4672feee1fc019a9eb7a2acc39cdddacba6c2f73f", 2081, 0755),
            new File("bin/create-secrets.sh", "e068efe71e79f206210da3b89fdb50d8fec7a0a4ad198d6bbd48c02e70242cd0", 4004, 0755),
            new File("bin/rotate-secret.sh", "21ca8d0d102cc25f0057fafbaa1fcf72420030703d80e4502b633fa961097208", 9651, 0755),
            new File("bin/backup.sh", "38ad746ba9d83d29c94e39c46f4d9b229fe162465568368df5c58072987c4863", 1792, 0755),
            new File("bin/restore.sh", "8230ab1109d918b8ad61d7183e3b31c6cbfe5bfceb8e4e085342588d2b21d7a2", 7297, 0755),
            new File("bin/common.sh", "ede75cd22507293fa7d215d143815b269b2e1ce8cbaaccc9dd0ffe45f00dfac3", 9903, 0644),
            new File("bin/preflight.sh", "1e0ed05df7380f416b01216694dc2cbe62efba32cb392f29e497eba0c23aa830", 5313, 0644),
            new File("bin/changes.sh", "a6058b251de64b45323435235e55632a3109c0177b7adf6f183b11fb80da6b3e", 7801, 0644),
            new File("bin/cluster.py", "a49adbaf3b643788e0c264fa043002ceaa53feec464f54da13ac9a53b73c4c1e", 20811, 0644),
            new File("bin/secrets.sh", "10204a6fdfc47afc13d7be83c03fad51f736142a9ab5fd2a7185c5f22f621854", 3196, 0644),
            new File("bin/errand.sh", "30472e74215332e63b511efc87ca38f727422cd15c78fb53ec9a955f4805f8df", 5810, 0644),
            new File("bin/errand.py", "bf6002155d09f8878099196d4cfec8d5efb45b2fa0f1a37547825b211c94fbe4", 13261, 0644),
            new File("RUNBOOK.md", "c8c79aed315bf2ba124a3745f25d704e752d323123297d1a46b2819fd5f6e35f", 12207, 0644),
            new File("manifest.json", "76fdc2d1075565d809557bc2ce36649fd2eddffd623624c3a5d657c5d4910fbb", 7732, 0644));

    private LedgerStack() {
    }

    /**
     * The emitted files, with their hashes and access rights.
     *
     * @return the files, in their order
     */
    public static List<File> files() {
        return FILES;
    }

    /**
     * Opens a file as it lies beside the classes.
     *
     * @param path where it stands below the stack's folder
     * @return its bytes, to be closed by the caller
     * @throws IOException where the file is missing or can't be read
     */
    public static InputStream open(String path) throws IOException {
        InputStream in = LedgerStack.class.getResourceAsStream("/META-INF/howdah/ledger/" + path);
        if (in == null) {
            throw new NoSuchFileException("META-INF/howdah/ledger/" + path);
        }
        return in;
    }

    /**
     * Writes the files to a folder, as {@link #exportTo(Path, boolean)} does, and refuses to overwrite.
     *
     * @param folder where to; made where it is missing
     * @throws IOException where that fails, or a file was changed by hand
     */
    public static void exportTo(Path folder) throws IOException {
        exportTo(folder, false);
    }

    /**
     * Writes the files to a folder, and removes those of an earlier export that are no more. Each file takes its place in one
     * step, the manifest last; a file that was changed by hand is left alone unless {@code overwrite} says otherwise.
     *
     * @param folder where to; made where it is missing
     * @param overwrite whether files changed by hand are overwritten
     * @throws IOException where that fails, or a file was changed by hand
     */
    public static void exportTo(Path folder, boolean overwrite) throws IOException {
        LedgerStackRelease.Export.to(folder, overwrite);
    }

    /**
     * Holds an exported folder, and the release itself, against what was compiled.
     *
     * @param folder the folder
     * @return what differs, a line each; empty where nothing does
     * @throws IOException where the folder can't be read
     */
    public static List<String> verify(Path folder) throws IOException {
        return LedgerStackRelease.Verification.of(folder);
    }

    /**
     * Runs a command: {@code help} lists them.
     *
     * @param arguments the command and what it needs
     */
    public static void main(String[] arguments) {
        int status = LedgerStackRelease.CommandLine.run(System.out, System.err, arguments);
        if (status != 0) {
            System.exit(status);
        }
    }

    /**
     * The services, as {@code docker service} calls them.
     */
    public static final class Services {
        /**
         * Patroni and PostgreSQL.
         */
        public static final String DATABASE = "ledger_database";

        /**
         * A member of etcd.
         */
        public static final String ETCD1 = "ledger_etcd1";

        /**
         * A member of etcd.
         */
        public static final String ETCD2 = "ledger_etcd2";

        /**
         * A member of etcd.
         */
        public static final String ETCD3 = "ledger_etcd3";

        /**
         * HAProxy.
         */
        public static final String PROXY = "ledger_proxy";

        /**
         * PgBouncer.
         */
        public static final String POOLER = "ledger_pooler";

        /**
         * The service that backs up.
         */
        public static final String BACKUP = "ledger_backup";

        /**
         * pgAdmin.
         */
        public static final String PGADMIN = "ledger_pgadmin";

        /**
         * Caddy.
         */
        public static final String CADDY = "ledger_caddy";

        private Services() {
        }
    }

    /**
     * The ports; those that hosts publish end with {@code _PUBLISHED}.
     */
    public static final class Ports {
        /**
         * HAProxy's listener {@code primary}.
         */
        public static final int PRIMARY = 5432;

        /**
         * The hosts' port of the listener {@code primary}.
         */
        public static final int PRIMARY_PUBLISHED = 5432;

        /**
         * HAProxy's listener {@code quorum}.
         */
        public static final int QUORUM = 5433;

        /**
         * The hosts' port of the listener {@code quorum}.
         */
        public static final int QUORUM_PUBLISHED = 5433;

        /**
         * HAProxy's status page and metrics.
         */
        public static final int STATS = 7000;

        /**
         * PostgreSQL of each member.
         */
        public static final int POSTGRESQL = 5432;

        /**
         * Patroni's REST API of each member.
         */
        public static final int REST_API = 8008;

        /**
         * etcd, for clients.
         */
        public static final int ETCD = 2379;

        /**
         * PgBouncer.
         */
        public static final int PGBOUNCER = 6432;

        /**
         * Metrics of backups.
         */
        public static final int BACKUP = 9854;

        /**
         * pgAdmin.
         */
        public static final int PGADMIN = 8080;

        private Ports() {
        }
    }

    /**
     * The roles of PostgreSQL.
     */
    public static final class Users {
        /**
         * Its password is in the secret {@code ledger_superuser_password}.
         */
        public static final String SUPERUSER = "postgres";

        /**
         * Its password is in the secret {@code ledger_replication_password}.
         */
        public static final String REPLICATION = "replicator";

        /**
         * Its password is in the secret {@code ledger_rewind_password}.
         */
        public static final String REWIND = "rewind";

        /**
         * Its password is in the secret {@code ledger_ledger_owner_password}.
         */
        public static final String LEDGER_OWNER = "ledger_owner";

        /**
         * Its password is in the secret {@code ledger_ledger_app_password}.
         */
        public static final String LEDGER_APP = "ledger_app";

        /**
         * Does not log in.
         */
        public static final String LEDGER_READER = "ledger_reader";

        /**
         * Its password is in the secret {@code ledger_pgbouncer_password}.
         */
        public static final String PGBOUNCER = "pgbouncer";

        /**
         * Its password is in the secret {@code ledger_pgadmin_database_password}.
         */
        public static final String PGADMIN = "pgadmin";

        private Users() {
        }
    }

    /**
     * The secrets, which exist before the stack is deployed, and the files that they are in containers.
     */
    public static final class Secrets {
        /**
         * Password of the superuser postgres.
         */
        public static final String SUPERUSER_PASSWORD = "ledger_superuser_password";

        /**
         * The file of that secret in a container.
         */
        public static final String SUPERUSER_PASSWORD_FILE = "/run/secrets/ledger_superuser_password";

        /**
         * Password of the replication role.
         */
        public static final String REPLICATION_PASSWORD = "ledger_replication_password";

        /**
         * The file of that secret in a container.
         */
        public static final String REPLICATION_PASSWORD_FILE = "/run/secrets/ledger_replication_password";

        /**
         * Password of the role that pg_rewind uses.
         */
        public static final String REWIND_PASSWORD = "ledger_rewind_password";

        /**
         * The file of that secret in a container.
         */
        public static final String REWIND_PASSWORD_FILE = "/run/secrets/ledger_rewind_password";

        /**
         * Password of Patroni's REST API.
         */
        public static final String RESTAPI_PASSWORD = "ledger_restapi_password";

        /**
         * The file of that secret in a container.
         */
        public static final String RESTAPI_PASSWORD_FILE = "/run/secrets/ledger_restapi_password";

        /**
         * Server certificate of the members.
         */
        public static final String TLS_CERTIFICATE = "ledger_tls_certificate";

        /**
         * The file of that secret in a container.
         */
        public static final String TLS_CERTIFICATE_FILE = "/run/secrets/ledger_tls_certificate";

        /**
         * Private key of the server certificate.
         */
        public static final String TLS_KEY = "ledger_tls_key";

        /**
         * The file of that secret in a container.
         */
        public static final String TLS_KEY_FILE = "/run/secrets/ledger_tls_key";

        /**
         * Authority that signed it.
         */
        public static final String TLS_AUTHORITY = "ledger_tls_authority";

        /**
         * The file of that secret in a container.
         */
        public static final String TLS_AUTHORITY_FILE = "/run/secrets/ledger_tls_authority";

        /**
         * Password of the role ledger_owner.
         */
        public static final String LEDGER_OWNER_PASSWORD = "ledger_ledger_owner_password";

        /**
         * The file of that secret in a container.
         */
        public static final String LEDGER_OWNER_PASSWORD_FILE = "/run/secrets/ledger_ledger_owner_password";

        /**
         * Password of the role ledger_app.
         */
        public static final String LEDGER_APP_PASSWORD = "ledger_ledger_app_password";

        /**
         * The file of that secret in a container.
         */
        public static final String LEDGER_APP_PASSWORD_FILE = "/run/secrets/ledger_ledger_app_password";

        /**
         * Password of the role with which PgBouncer looks up passwords.
         */
        public static final String PGBOUNCER_PASSWORD = "ledger_pgbouncer_password";

        /**
         * The file of that secret in a container.
         */
        public static final String PGBOUNCER_PASSWORD_FILE = "/run/secrets/ledger_pgbouncer_password";

        /**
         * Id of the access key of S3.
         */
        public static final String S3_ACCESS_KEY = "ledger_s3_access_key";

        /**
         * The file of that secret in a container.
         */
        public static final String S3_ACCESS_KEY_FILE = "/run/secrets/ledger_s3_access_key";

        /**
         * Secret access key of S3.
         */
        public static final String S3_SECRET_KEY = "ledger_s3_secret_key";

        /**
         * The file of that secret in a container.
         */
        public static final String S3_SECRET_KEY_FILE = "/run/secrets/ledger_s3_secret_key";

        /**
         * Passphrase of the backups, without which none can be read.
         */
        public static final String BACKUP_PASSPHRASE = "ledger_backup_passphrase";

        /**
         * The file of that secret in a container.
         */
        public static final String BACKUP_PASSPHRASE_FILE = "/run/secrets/ledger_backup_passphrase";

        /**
         * Password of pgAdmin's first user.
         */
        public static final String PGADMIN_PASSWORD = "ledger_pgadmin_password";

        /**
         * The file of that secret in a container.
         */
        public static final String PGADMIN_PASSWORD_FILE = "/run/secrets/ledger_pgadmin_password";

        /**
         * Password of pgAdmin's own role in the cluster.
         */
        public static final String PGADMIN_DATABASE_PASSWORD = "ledger_pgadmin_database_password";

        /**
         * The file of that secret in a container.
         */
        public static final String PGADMIN_DATABASE_PASSWORD_FILE = "/run/secrets/ledger_pgadmin_database_password";

        /**
         * Bcrypt hash of the password for $&#123;STATUS_DOMAIN&#125;.
         */
        public static final String STATUS_PASSWORD_HASH = "ledger_status_password_hash";

        /**
         * The file of that secret in a container.
         */
        public static final String STATUS_PASSWORD_HASH_FILE = "/run/secrets/ledger_status_password_hash";

        private Secrets() {
        }
    }

    /**
     * The databases, and the addresses that applications connect to.
     */
    public static final class Databases {
        private Databases() {
        }

        /**
         * The database {@code postgres}.
         */
        public static final class Postgres {
            /**
             * Its name.
             */
            public static final String NAME = "postgres";

            /**
             * For JDBC: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://ledger.host:5432/postgres?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://ledger.host:5432/postgres?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://ledger.host:5433/postgres";

            /**
             * For libpq: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://ledger.host:5433/postgres";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://ledger.host:5433,ledger.host:5432/postgres?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://ledger.host:5433,ledger.host:5432/postgres?target_session_attrs=prefer-standby";

            private Postgres() {
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadWrite(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5432,", hosts) + ":5432/postgres?targetServerType=primary";
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadWrite(String... hosts) {
                return "postgresql://" + String.join(":5432,", hosts) + ":5432/postgres?target_session_attrs=read-write";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadOnly(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5433,", hosts) + ":5433/postgres";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadOnly(String... hosts) {
                return "postgresql://" + String.join(":5433,", hosts) + ":5433/postgres";
            }
        }

        /**
         * The database {@code ledger}.
         */
        public static final class Ledger {
            /**
             * Its name.
             */
            public static final String NAME = "ledger";

            /**
             * For JDBC: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://ledger.host:5432/ledger?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://ledger.host:5432/ledger?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://ledger.host:5433/ledger";

            /**
             * For libpq: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://ledger.host:5433/ledger";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://ledger.host:5433,ledger.host:5432/ledger?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://ledger.host:5433,ledger.host:5432/ledger?target_session_attrs=prefer-standby";

            /**
             * For JDBC: leads to the primary through PgBouncer, from within the network {@code ledger_database}.
             */
            public static final String JDBC_POOLED = "jdbc:postgresql://pooler.ledger.host:6432/ledger";

            /**
             * For libpq: leads to the primary through PgBouncer, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_POOLED = "postgresql://pooler.ledger.host:6432/ledger";

            /**
             * For JDBC: leads to a replica through PgBouncer, from within the network {@code ledger_database}.
             */
            public static final String JDBC_POOLED_READ_ONLY = "jdbc:postgresql://pooler.ledger.host:6432/ledger_ro";

            /**
             * For libpq: leads to a replica through PgBouncer, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_POOLED_READ_ONLY = "postgresql://pooler.ledger.host:6432/ledger_ro";

            private Ledger() {
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadWrite(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5432,", hosts) + ":5432/ledger?targetServerType=primary";
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadWrite(String... hosts) {
                return "postgresql://" + String.join(":5432,", hosts) + ":5432/ledger?target_session_attrs=read-write";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadOnly(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5433,", hosts) + ":5433/ledger";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadOnly(String... hosts) {
                return "postgresql://" + String.join(":5433,", hosts) + ":5433/ledger";
            }
        }

        /**
         * The database {@code pgadmin}.
         */
        public static final class Pgadmin {
            /**
             * Its name.
             */
            public static final String NAME = "pgadmin";

            /**
             * For JDBC: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://ledger.host:5432/pgadmin?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://ledger.host:5432/pgadmin?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://ledger.host:5433/pgadmin";

            /**
             * For libpq: leads to a replica, from within the network {@code ledger_database}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://ledger.host:5433/pgadmin";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://ledger.host:5433,ledger.host:5432/pgadmin?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://ledger.host:5433,ledger.host:5432/pgadmin?target_session_attrs=prefer-standby";

            private Pgadmin() {
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadWrite(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5432,", hosts) + ":5432/pgadmin?targetServerType=primary";
            }

            /**
             * Leads to the primary from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadWrite(String... hosts) {
                return "postgresql://" + String.join(":5432,", hosts) + ":5432/pgadmin?target_session_attrs=read-write";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String jdbcReadOnly(String... hosts) {
                return "jdbc:postgresql://" + String.join(":5433,", hosts) + ":5433/pgadmin";
            }

            /**
             * Leads to a replica from outside the Swarm, through the ports that the hosts publish.
             *
             * @param hosts hosts of the Swarm that run a proxy: the client tries one after the other
             * @return the address
             */
            public static String libpqReadOnly(String... hosts) {
                return "postgresql://" + String.join(":5433,", hosts) + ":5433/pgadmin";
            }
        }
    }

    /**
     * An emitted file.
     */
    public static final class File {
        private final String path;

        private final String sha256;

        private final long size;

        private final int mode;

        private File(String path, String sha256, long size, int mode) {
            this.path = path;
            this.sha256 = sha256;
            this.size = size;
            this.mode = mode;
        }

        /**
         * Says where it stands below the stack's folder.
         *
         * @return where it stands below the stack's folder
         */
        public String path() {
            return path;
        }

        /**
         * Says the SHA-256 of its bytes, in hexadecimal digits.
         *
         * @return the SHA-256 of its bytes, in hexadecimal digits
         */
        public String sha256() {
            return sha256;
        }

        /**
         * Says how many bytes it has.
         *
         * @return how many bytes it has
         */
        public long size() {
            return size;
        }

        /**
         * Says its access rights, as in {@code 0755}.
         *
         * @return its access rights, as in {@code 0755}
         */
        public int mode() {
            return mode;
        }
    }
}
