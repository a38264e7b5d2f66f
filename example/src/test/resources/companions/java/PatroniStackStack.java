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
            new File("compose.yaml", "00048758c58232721550451c9e4382b77d75fa1350288fbfaa6a72512519694e", 9171, 0644),
            new File("patroni.yml", "7b763d8af4a1eaa414ce4f4749c2a398508dc06f97417f386256a614c82c76c5", 3234, 0644),
            new File("init/post-init.sh", "f0865411b7a9ff4346304a1c384989b5e1d6151ac983a0c8f62119804bebd71a", 1707, 0755),
            new File("haproxy.cfg", "ba7f7ef28f24b85436641bf58fe51b40f5c8539ef4049b23bf1ff17a466e9036", 1555, 0644),
            new File("pgadmin/servers.json", "d1916277c9257423130e44996f8452996a2ec999fc2e53e72e658fe65e7098a7", 599, 0644),
            new File("pgadmin/config-database-uri", "b89391d6f046ff39a2a251c55241202b1c2dac32c36d6e4deb7192461ed18f81", 224, 0644),
            new File("pgadmin/start.py", "e8f5112ef8e05e76ce57188cb9f65d7eb6d8dc473615fcf5693ba26e6bc5fd49", 2814, 0644),
            new File("compose.local.yaml", "85c56c2d43a9014a87123e962fb8125eb044830b60fe325ee744991ec5afbcad", 10876, 0644),
            new File("local/patroni.yml", "41e0f6c50efc6ba4b71916ef853809b5e1f2b4691e7d247c1abdaf7bf275ea58", 3230, 0644),
            new File("local/files.py", "1ba36d49a069f214eb080ab07026eae100a641e40a338583d20008c5383f2d1f", 3674, 0644),
            new File("secrets.yaml", "5fd66324af8c3d7d242acf935951a2f2e26e64fb4e3ff020dca583f1a944da20", 3073, 0644),
            new File(".env.example", "6a04260413ac3bc24492d01c548228ceb655ec302a7adddabef522aee0ba945a", 731, 0644),
            new File("plan.tsv", "2ea9de265d46ed43c1f61aa0c3759aa41801c7312d896c531609ca4a99f30a2d", 18144, 0644),
            new File("bin/deploy.sh", "91935b96a467359a99d78defeabe028ef90fff8e3282121a691744f42c379793", 11332, 0755),
            new File("bin/verify.sh", "ba50888e67d64e9c4e4c7b7a188548919b0fe9f6d19bb54d646a8a40ce1ff65b", 2701, 0755),
            new File("bin/label-nodes.sh", "ab5ddf943f1a886f44a233c4672feee1fc019a9eb7a2acc39cdddacba6c2f73f", 2081, 0755),
            new File("bin/create-secrets.sh", "e068efe71e79f206210da3b89fdb50d8fec7a0a4ad198d6bbd48c02e70242cd0", 4004, 0755),
            new File("bin/rotate-secret.sh", "21ca8d0d102cc25f0057fafbaa1fcf72420030703d80e4502b633fa961097208", 9651, 0755),
            new File("bin/common.sh", "ede75cd22507293fa7d215d143815b269b2e1ce8cbaaccc9dd0ffe45f00dfac3", 9903, 0644),
            new File("bin/preflight.sh", "1e0ed05df7380f416b01216694dc2cbe62efba32cb392f29e497eba0c23aa830", 5313, 0644),
            new File("bin/changes.sh", "a6058b251de64b45323435235e55632a3109c0177b7adf6f183b11fb80da6b3e", 7801, 0644),
            new File("bin/cluster.py", "a49adbaf3b643788e0c264fa043002ceaa53feec464f54da13ac9a53b73c4c1e", 20811, 0644),
            new File("bin/secrets.sh", "10204a6fdfc47afc13d7be83c03fad51f736142a9ab5fd2a7185c5f22f621854", 3196, 0644),
            new File("bin/errand.sh", "30472e74215332e63b511efc87ca38f727422cd15c78fb53ec9a955f4805f8df", 5810, 0644),
            new File("bin/errand.py", "bf6002155d09f8878099196d4cfec8d5efb45b2fa0f1a37547825b211c94fbe4", 13261, 0644),
            new File("RUNBOOK.md", "7b5a978baf98396be61db0f67663e55dc1eac585adb06b85956b98195ef4f952", 8622, 0644),
            new File("manifest.json", "f45e0d3e5ba2a5f8b69603cf3921c9036f62c9141e8147f5c3685cc4970fd771", 4710, 0644));

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
