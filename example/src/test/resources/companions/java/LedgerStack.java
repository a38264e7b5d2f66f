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
            new File("compose.yaml", "c606973bf83ffb12ba2e42e404d22c692acbf2c835f67e81a701bd187dc5fdb7", 13159, 0644),
            new File("patroni.yml", "dd2e668ceca0d50ecbad068ee3678eb7ec436337f7de5ce514291e5fddb5424a", 4240, 0644),
            new File("init/post-init.sh", "96e773929e065b8003a89fe7e423592bb6ec539f205826efc2ea144dab5c4545", 2634, 0755),
            new File("haproxy.cfg", "2c642c98ab33b0c9fc88fdee685640d002b9db15ad0fe0df1883b68055bda23a", 1673, 0644),
            new File("pgadmin/servers.json", "625dbf4a59f09b1e8f6a312576e53baedb486ede8ed8b7a265545f6faf844b42", 306, 0644),
            new File("pgadmin/config-database-uri", "caf460b6a045a72aab9f5f16a3f158ef28150a22093980f3d33507d52d5b62ff", 188, 0644),
            new File("caddy/Caddyfile", "4e112e75944409dfcec273860b4b533f963e0bd5df9fa9b6839c93db1e49c0cc", 401, 0644),
            new File("compose.local.yaml", "08077c9ec71aabc640778389a9b3ed01f7c148db49fde2c4bdabc6778cb839ee", 14589, 0644),
            new File("local/patroni.yml", "24f551de9e9d9aa8242fbc9c916678bb2c898581d8304f8eb2050110b83342b7", 4236, 0644),
            new File("local/files.py", "8085aea5e98854380469f4e1b51bbec57449855ff9afcd45df2e6dd52ecbc54b", 2840, 0644),
            new File("image/Dockerfile", "539743726e8d557c9819a1004529a4fba0af58468231bc644acdc2289493c27f", 1463, 0644),
            new File("image/entrypoint.sh", "b1bedc2b8bd32f2fee9b2efd2eb5427157ea6cf885da98a34baba89689778a87", 1221, 0755),
            new File("secrets.yaml", "7ea2e88dcb8af17fe69ae81a1147cf204cc46d1ec2980dc910ac161578a54dab", 5700, 0644),
            new File(".env.example", "0733670e437509300f7ebf0d89487aaf361e447e32692df58e732b698cf8e2f0", 827, 0644),
            new File("plan.tsv", "3618265d72f130233983dba9c292c72837a9ac9800ee7d82ef74064a0f965a0c", 26085, 0644),
            new File("bin/deploy.sh", "28a82da4ad0e933a580be87feae5693f4808fcdc098b2974713fcb314fcdcbdd", 9543, 0755),
            new File("bin/verify.sh", "91efaf0b70e7e6a62752c1c17f20034afb10cdb3f0aa50c92cb1cba395409c5e", 2584, 0755),
            new File("bin/label-nodes.sh", "bc21af35d4428a00ab2a286d5525086ef1934fca54e6ec8c1da90513ebd9af8c", 2066, 0755),
            new File("bin/create-secrets.sh", "716e74d87e5fec791095f21b5fcfd41f02e3a0261ed3de6fbfa7ca55eecebe6c", 3807, 0755),
            new File("bin/rotate-secret.sh", "513f6af24019b241c969140c608ce876a63853c83a619fe31863b2b1ab375bb3", 12045, 0755),
            new File("bin/common.sh", "a28160739edc2bed53bfc2fd4c7a4e2e026e4c904404bc3eb70c30690d401162", 6366, 0644),
            new File("bin/preflight.sh", "659350d8802c286bc304a234e78ed7ca4f17e694481e59d0469219057331b487", 5036, 0644),
            new File("bin/changes.sh", "36a928093d13ff5375bd905291b54957c940312d6702b9fbf4de064e6c5b94e6", 5076, 0644),
            new File("bin/cluster.py", "18e51220e050a65c9981245f188b8e7a3d5fe4bcc7a6bd28a7727c815f17c9ef", 18232, 0644),
            new File("bin/secrets.sh", "33f745c8b3885dc4867b804b84547cbe1728edec044b6123f07fb13146f48b1a", 2812, 0644),
            new File("bin/errand.py", "ec3da27a3687acdd83c468e3fc1f0841493a3363323420f4067484aa0d12341f", 8402, 0644),
            new File("manifest.json", "405ffbfb4b2473635e349074b786a1c99876c0162744512a945a81946664d220", 4714, 0644));

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
