package dev.howdah.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The stack {@code patroni}: its names, ports and addresses as constants, and its files.
 *
 * <p>As a program it lists, exports, verifies and compares the files; {@code help} says how.
 */
@Generated("dev.howdah.processor.HowdahProcessor")
final class PatroniStackStack {
    /**
     * The stack's name, as {@code docker stack deploy} takes it.
     */
    public static final String NAME = "patroni";

    /**
     * The cluster's name in Patroni.
     */
    public static final String SCOPE = "swarm";

    /**
     * The network that applications join to reach the databases.
     */
    public static final String NETWORK = "postgres";

    private static final List<File> FILES = List.of(
            new File("compose.yaml", "c46c37afd600c7dcfe4c4401368a965b01c6ce1d4411a9bdc9460bdd092a76a2", 8891, 0644),
            new File("patroni.yml", "7b763d8af4a1eaa414ce4f4749c2a398508dc06f97417f386256a614c82c76c5", 3234, 0644),
            new File("init/post-init.sh", "f0865411b7a9ff4346304a1c384989b5e1d6151ac983a0c8f62119804bebd71a", 1707, 0755),
            new File("haproxy.cfg", "ba7f7ef28f24b85436641bf58fe51b40f5c8539ef4049b23bf1ff17a466e9036", 1555, 0644),
            new File("pgadmin/servers.json", "d1916277c9257423130e44996f8452996a2ec999fc2e53e72e658fe65e7098a7", 599, 0644),
            new File("pgadmin/config-database-uri", "71a147c24b004e5bd0d8f9f83ee391f3f632a023dd9815cb45f4cff99233f38d", 190, 0644),
            new File("secrets.yaml", "06374f12348c83b3ec4cd3eb25f2b46c3884297d876d5c42927c85aba29dddf4", 2939, 0644),
            new File(".env.example", "6c57c070336fb6fc6eb45d99ac3be53afcd2617e04aa6264b6f10289e734286a", 504, 0644),
            new File("plan.tsv", "fff8cb525a9e25f0169db86d2474505297f254fd7aa017831232d027f23af405", 16403, 0644),
            new File("bin/deploy.sh", "1b70ba39c52710b99319b7c1c54994bf01c982ac171068624d9773d69d78d705", 8943, 0755),
            new File("bin/verify.sh", "91efaf0b70e7e6a62752c1c17f20034afb10cdb3f0aa50c92cb1cba395409c5e", 2584, 0755),
            new File("bin/label-nodes.sh", "bc21af35d4428a00ab2a286d5525086ef1934fca54e6ec8c1da90513ebd9af8c", 2066, 0755),
            new File("bin/common.sh", "150fcb746691976e9ffa5846759823f81398e0f9a7a14fd8138c29f6b14d9cdc", 6247, 0644),
            new File("bin/preflight.sh", "659350d8802c286bc304a234e78ed7ca4f17e694481e59d0469219057331b487", 5036, 0644),
            new File("bin/changes.sh", "c7f8086a15785777ae67686b53795e6c2d820b439d07eec0e1d84e4534a7ee1f", 5043, 0644),
            new File("bin/cluster.py", "18e51220e050a65c9981245f188b8e7a3d5fe4bcc7a6bd28a7727c815f17c9ef", 18232, 0644),
            new File("manifest.json", "6c998b6bc4c108b5205bdc5cffa2db7f3165916c0bcc87bf65adea35420ca0f5", 2991, 0644));

    private PatroniStackStack() {
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
        InputStream in = PatroniStackStack.class.getResourceAsStream("/META-INF/howdah/patroni/" + path);
        if (in == null) {
            throw new NoSuchFileException("META-INF/howdah/patroni/" + path);
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
        PatroniStackStackRelease.Export.to(folder, overwrite);
    }

    /**
     * Holds an exported folder, and the release itself, against what was compiled.
     *
     * @param folder the folder
     * @return what differs, a line each; empty where nothing does
     * @throws IOException where the folder can't be read
     */
    public static List<String> verify(Path folder) throws IOException {
        return PatroniStackStackRelease.Verification.of(folder);
    }

    /**
     * Runs a command: {@code help} lists them.
     *
     * @param arguments the command and what it needs
     */
    public static void main(String[] arguments) {
        int status = PatroniStackStackRelease.CommandLine.run(System.out, System.err, arguments);
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
        public static final String DATABASE = "patroni_database";

        /**
         * HAProxy.
         */
        public static final String PROXY = "patroni_proxy";

        /**
         * Name of the service that listens on the loopback address.
         */
        public static final String SOCAT = "patroni_socat";

        /**
         * Name of the service for containers.
         */
        public static final String GATEWAY = "patroni_gateway";

        /**
         * Name of the job that makes the folder.
         */
        public static final String SOCKETS = "patroni_sockets";

        /**
         * pgAdmin.
         */
        public static final String PGADMIN = "patroni_pgadmin";

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
         * HAProxy's listener {@code replicas}.
         */
        public static final int REPLICAS = 5433;

        /**
         * HAProxy's status page and metrics.
         */
        public static final int STATS = 7000;

        /**
         * PostgreSQL of each member.
         */
        public static final int POSTGRESQL = 15432;

        /**
         * Patroni's REST API of each member.
         */
        public static final int REST_API = 8008;

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
         * Its password is in the secret {@code patroni_superuser_password}.
         */
        public static final String SUPERUSER = "postgres";

        /**
         * Its password is in the secret {@code patroni_replication_password}.
         */
        public static final String REPLICATION = "replicator";

        /**
         * Its password is in the secret {@code postgres_admin_password}.
         */
        public static final String ADMIN = "admin";

        /**
         * Its password is in the secret {@code patroni_pgadmin_database_password}.
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
        public static final String SUPERUSER_PASSWORD = "patroni_superuser_password";

        /**
         * The file of that secret in a container.
         */
        public static final String SUPERUSER_PASSWORD_FILE = "/run/secrets/patroni_superuser_password";

        /**
         * Password of the replication role.
         */
        public static final String REPLICATION_PASSWORD = "patroni_replication_password";

        /**
         * The file of that secret in a container.
         */
        public static final String REPLICATION_PASSWORD_FILE = "/run/secrets/patroni_replication_password";

        /**
         * Password of Patroni's REST API.
         */
        public static final String RESTAPI_PASSWORD = "patroni_restapi_password";

        /**
         * The file of that secret in a container.
         */
        public static final String RESTAPI_PASSWORD_FILE = "/run/secrets/patroni_restapi_password";

        /**
         * Password of the role admin.
         */
        public static final String POSTGRES_ADMIN_PASSWORD = "postgres_admin_password";

        /**
         * The file of that secret in a container.
         */
        public static final String POSTGRES_ADMIN_PASSWORD_FILE = "/run/secrets/postgres_admin_password";

        /**
         * Password of pgAdmin's first user.
         */
        public static final String PGADMIN_PASSWORD = "pgadmin_password";

        /**
         * The file of that secret in a container.
         */
        public static final String PGADMIN_PASSWORD_FILE = "/run/secrets/pgadmin_password";

        /**
         * Password of pgAdmin's own role in the cluster.
         */
        public static final String PGADMIN_DATABASE_PASSWORD = "patroni_pgadmin_database_password";

        /**
         * The file of that secret in a container.
         */
        public static final String PGADMIN_DATABASE_PASSWORD_FILE = "/run/secrets/patroni_pgadmin_database_password";

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
             * For JDBC: leads to the primary, from within the network {@code postgres}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://patroni.host:5432/postgres?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code postgres}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://patroni.host:5432/postgres?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code postgres}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://patroni.host:5433/postgres";

            /**
             * For libpq: leads to a replica, from within the network {@code postgres}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://patroni.host:5433/postgres";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://patroni.host:5433,patroni.host:5432/postgres?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://patroni.host:5433,patroni.host:5432/postgres?target_session_attrs=prefer-standby";

            private Postgres() {
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
             * For JDBC: leads to the primary, from within the network {@code postgres}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://patroni.host:5432/pgadmin?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code postgres}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://patroni.host:5432/pgadmin?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code postgres}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://patroni.host:5433/pgadmin";

            /**
             * For libpq: leads to a replica, from within the network {@code postgres}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://patroni.host:5433/pgadmin";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://patroni.host:5433,patroni.host:5432/pgadmin?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://patroni.host:5433,patroni.host:5432/pgadmin?target_session_attrs=prefer-standby";

            private Pgadmin() {
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
