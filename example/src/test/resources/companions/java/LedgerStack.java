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
            new File("compose.yaml", "9a9dce712e2e7354dd8cb41277ea10b8d5b8badfc38677f037581d0f65e4dd9e", 14597, 0644),
            new File("patroni.yml", "469898fa7437c7ed4090fdd9c45262b9f176ef01ddd4b320045f7b7bc6a1e4e5", 4260, 0644),
            new File("init/post-init.sh", "9bff92dd5cae6657ab5c8f816b27025024acd92095e3f5b37d15e0ce282aec40", 3678, 0755),
            new File("haproxy.cfg", "2c642c98ab33b0c9fc88fdee685640d002b9db15ad0fe0df1883b68055bda23a", 1673, 0644),
            new File("pgbouncer/pgbouncer.ini", "f2cc79a8c45c40edb30bf95124f243ea87b19a4b549d4f5dfdb93c08d00d99a5", 1024, 0644),
            new File("pgbouncer/userlist.txt", "8d097afc067976ac9ee992284081e293aef2bd7ffa9fe4e9bcb8d457a0697189", 437, 0644),
            new File("pgadmin/servers.json", "625dbf4a59f09b1e8f6a312576e53baedb486ede8ed8b7a265545f6faf844b42", 306, 0644),
            new File("pgadmin/config-database-uri", "caf460b6a045a72aab9f5f16a3f158ef28150a22093980f3d33507d52d5b62ff", 188, 0644),
            new File("caddy/Caddyfile", "4e112e75944409dfcec273860b4b533f963e0bd5df9fa9b6839c93db1e49c0cc", 401, 0644),
            new File("monitoring/prometheus.yml", "9b1cf2fe4f3f816690e2f2cae8c6cabb62e9f312308fb9ad43a1ff7aa34913b8", 760, 0644),
            new File("monitoring/rules.yml", "3f05cd02232061a3b34a84c3eaf4462645ddd0e665d160f8315944f5402ae469", 6078, 0644),
            new File("monitoring/dashboard.json", "c50afddc2d8bf36253b3bc90d32fc3b5ca04192ba2e71a15f04ca357c0bb8274", 10823, 0644),
            new File("compose.local.yaml", "5ee9e2effd4aa24bfabafbe791bb52bd44aceb2871f2d00e88121b03bb3dd95c", 16204, 0644),
            new File("local/patroni.yml", "9b2d1fd90456027c33cdb26ec1564d980caf7f9683e70836e4afa86d2a651d5f", 4256, 0644),
            new File("local/files.py", "0d984a1caba27bc47f809de2f9ee3fc6f4b77944971e705ba86bfd56fcac68e9", 3345, 0644),
            new File("image/Dockerfile", "c28bca4a4f26bf3de5197356a2bd70fc76415cab9218005d421e431aac55967a", 1489, 0644),
            new File("image/entrypoint.sh", "b1bedc2b8bd32f2fee9b2efd2eb5427157ea6cf885da98a34baba89689778a87", 1221, 0755),
            new File("secrets.yaml", "cf0d1f3f3fb9a54252adad6e895e2b2966f1b7c47befd4e86e635e743418d1e3", 6396, 0644),
            new File(".env.example", "1ff58541adadd29bc1db4872f3017d34609d8e7e506fafd538f73f3df80fc2e2", 883, 0644),
            new File("plan.tsv", "61e07e34daab50875bff1dee56930c55372118e91ecff338946aecbbbb8d790a", 33190, 0644),
            new File("bin/deploy.sh", "f4f637f1870ce0d3cb477cc2f3290111b7b471a2650895621720b719d24194ec", 11368, 0755),
            new File("bin/verify.sh", "b24e7f5e201b7bef2e545fed503b402cb906a3329cc1f7c043746b50bd7557d9", 2730, 0755),
            new File("bin/label-nodes.sh", "ab5ddf943f1a886f44a233c4672feee1fc019a9eb7a2acc39cdddacba6c2f73f", 2081, 0755),
            new File("bin/create-secrets.sh", "54f143d60c89a0a579e1f41611511f0a9d68ccac92192868edc31c39c0bc792a", 3863, 0755),
            new File("bin/rotate-secret.sh", "c177498f0b2c74fb17b8acb9594ec9b96633868eaa6fe96610d50691b822a137", 9310, 0755),
            new File("bin/common.sh", "6d1463b9d22c00aa6305c05fc06661e89f07c75a107f258ca7a39becde19c6f6", 9373, 0644),
            new File("bin/preflight.sh", "1e0ed05df7380f416b01216694dc2cbe62efba32cb392f29e497eba0c23aa830", 5313, 0644),
            new File("bin/changes.sh", "d81012586e1f3e5d5ec390bd443a9ef58c122c86a8843c1dbe391f3e7eca22c2", 5307, 0644),
            new File("bin/cluster.py", "d715d248b43dd41ba357099ff3a270590580a2b06fe30b0b1e2f80747d976ecc", 16284, 0644),
            new File("bin/secrets.sh", "7b4e897d30c663fc93abab790b2e0454aea07205dd54888c278a355ad0633819", 2940, 0644),
            new File("bin/errand.sh", "14d8bcf92a0faf9517f387a11f0b146b23b6b3d0b2a8297adf4815242af6ebcf", 3917, 0644),
            new File("bin/errand.py", "3c98c4d62ecf90b824e0295298924305f7daed9d61c94d5765733d4dd6f8e51a", 12385, 0644),
            new File("RUNBOOK.md", "e43c77fc7b9bcc205965b93ed6d158693cf03b365f7e5e7865d99a41a98152b5", 9912, 0644),
            new File("manifest.json", "53ac0ae19d5007a241fcd0b4c9ccd8ad0ceb567620b3d12b484d161e1d8f9212", 5969, 0644));

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
