package dev.howdah.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * The stack {@code orders}: its names, ports and addresses as constants, and its files.
 *
 * <p>As a program it lists, exports, verifies and compares the files; {@code help} says how.
 */
@Generated("dev.howdah.processor.HowdahProcessor")
final class OrdersStack {
    /**
     * The stack's name, as {@code docker stack deploy} takes it.
     */
    public static final String NAME = "orders";

    /**
     * The cluster's name in Patroni.
     */
    public static final String SCOPE = "orders";

    /**
     * The network that applications join to reach the databases.
     */
    public static final String NETWORK = "orders_database";

    private static final List<File> FILES = List.of(
            new File("compose.yaml", "0db5dc0cfc2ea9b4d0a15ec02217655f562fc468df9bf1ec8bef820f16acbdfd", 7330, 0644),
            new File("patroni.yml", "4f984cc1441df4dd7ba9cf5b3c3eca863d5446d279795261a2d458203967eff2", 2720, 0644),
            new File("haproxy.cfg", "b4b2cf5861613147cb08b7c1ee26665245f5c3d5e820d36d27ee3f8ec2364031", 1496, 0644),
            new File("compose.local.yaml", "d1b9ce983476ada999f0001f1713fc89af476b79aef2b2f95ce8d66e18f655ee", 10162, 0644),
            new File("local/patroni.yml", "f0617fe9f3a4e7ba6a83f7599b1502262344d1ffd64b741cfa32d47301cba4af", 2736, 0644),
            new File("local/files.py", "1ba36d49a069f214eb080ab07026eae100a641e40a338583d20008c5383f2d1f", 3674, 0644),
            new File("image/Dockerfile", "2fcfcf6711faa3e7cd6c2a583e8550dc048c64c6c6d7ed182a1ad2455fb9a8f9", 1528, 0644),
            new File("image/entrypoint.sh", "e71c2ab8e07085fc42dcc30097353c0e858dd99c39afb021c494e8ec4726e6b8", 1608, 0755),
            new File("secrets.yaml", "71db82a1f04736c575f9e61f27f92da961c286b532815e76f80246f6f4c1e051", 1616, 0644),
            new File(".env.example", "3d45c44a3efd50f1998b4c784c3cedd156892a44fc2054f96bc35b12f3cb6139", 580, 0644),
            new File("plan.tsv", "5b91906788771d0cfe8f4fed1ddf27d2253af3667d7acec38d7677242b5a8a38", 15529, 0644),
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
            new File("RUNBOOK.md", "dbb67e6ebff558fdcae07860502c4e3c4e495cfad129ceadb9c28bdfdc5e96b1", 8696, 0644),
            new File("manifest.json", "33d1b614de8ec97da6ab3f4d1a5c28ae51ecebdf2036ca6e44fede33f30414e2", 4308, 0644));

    private OrdersStack() {
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
        InputStream in = OrdersStack.class.getResourceAsStream("/META-INF/howdah/orders/" + path);
        if (in == null) {
            throw new NoSuchFileException("META-INF/howdah/orders/" + path);
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
        OrdersStackRelease.Export.to(folder, overwrite);
    }

    /**
     * Holds an exported folder, and the release itself, against what was compiled.
     *
     * @param folder the folder
     * @return what differs, a line each; empty where nothing does
     * @throws IOException where the folder can't be read
     */
    public static List<String> verify(Path folder) throws IOException {
        return OrdersStackRelease.Verification.of(folder);
    }

    /**
     * Runs a command: {@code help} lists them.
     *
     * @param arguments the command and what it needs
     */
    public static void main(String[] arguments) {
        int status = OrdersStackRelease.CommandLine.run(System.out, System.err, arguments);
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
        public static final String DATABASE = "orders_database";

        /**
         * A member of etcd.
         */
        public static final String ETCD1 = "orders_etcd1";

        /**
         * A member of etcd.
         */
        public static final String ETCD2 = "orders_etcd2";

        /**
         * A member of etcd.
         */
        public static final String ETCD3 = "orders_etcd3";

        /**
         * HAProxy.
         */
        public static final String PROXY = "orders_proxy";

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
        public static final int POSTGRESQL = 5432;

        /**
         * Patroni's REST API of each member.
         */
        public static final int REST_API = 8008;

        /**
         * etcd, for clients.
         */
        public static final int ETCD = 2379;

        private Ports() {
        }
    }

    /**
     * The roles of PostgreSQL.
     */
    public static final class Users {
        /**
         * Its password is in the secret {@code orders_superuser_password}.
         */
        public static final String SUPERUSER = "postgres";

        /**
         * Its password is in the secret {@code orders_replication_password}.
         */
        public static final String REPLICATION = "replicator";

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
        public static final String SUPERUSER_PASSWORD = "orders_superuser_password";

        /**
         * The file of that secret in a container.
         */
        public static final String SUPERUSER_PASSWORD_FILE = "/run/secrets/orders_superuser_password";

        /**
         * Password of the replication role.
         */
        public static final String REPLICATION_PASSWORD = "orders_replication_password";

        /**
         * The file of that secret in a container.
         */
        public static final String REPLICATION_PASSWORD_FILE = "/run/secrets/orders_replication_password";

        /**
         * Password of Patroni's REST API.
         */
        public static final String RESTAPI_PASSWORD = "orders_restapi_password";

        /**
         * The file of that secret in a container.
         */
        public static final String RESTAPI_PASSWORD_FILE = "/run/secrets/orders_restapi_password";

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
             * For JDBC: leads to the primary, from within the network {@code orders_database}.
             */
            public static final String JDBC_READ_WRITE = "jdbc:postgresql://orders.host:5432/postgres?targetServerType=primary";

            /**
             * For libpq: leads to the primary, from within the network {@code orders_database}.
             */
            public static final String LIBPQ_READ_WRITE = "postgresql://orders.host:5432/postgres?target_session_attrs=read-write";

            /**
             * For JDBC: leads to a replica, from within the network {@code orders_database}.
             */
            public static final String JDBC_READ_ONLY = "jdbc:postgresql://orders.host:5433/postgres";

            /**
             * For libpq: leads to a replica, from within the network {@code orders_database}.
             */
            public static final String LIBPQ_READ_ONLY = "postgresql://orders.host:5433/postgres";

            /**
             * For JDBC: leads to a replica, and to the primary while there is none.
             */
            public static final String JDBC_PREFER_REPLICA = "jdbc:postgresql://orders.host:5433,orders.host:5432/postgres?targetServerType=preferSecondary";

            /**
             * For libpq 14 and later: leads to a replica, and to the primary while there is none.
             */
            public static final String LIBPQ_PREFER_REPLICA = "postgresql://orders.host:5433,orders.host:5432/postgres?target_session_attrs=prefer-standby";

            private Postgres() {
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
