package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * PgBouncer between applications and {@link HaProxy}: many clients share few connections, and idle
 * clients outlive a failover.
 *
 * <pre>{@code
 * @PgBouncer(poolMode = PoolMode.TRANSACTION, readOnlySuffix = "_ro")
 * }</pre>
 *
 * <p>Clients log in with the roles and passwords that PostgreSQL has; no list of them is kept. PgBouncer takes them by
 * SCRAM alone, and logs in to PostgreSQL with what the client proved. Superusers are not pooled.
 *
 * <p>How many connections a pooler opens follows from the places that members have, unless numbers are given.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "pgbouncer/pgbouncer.ini")
public @interface PgBouncer {
    /**
     * The PgBouncer version of the image. Older ones than 1.24 are not offered: a login that has expired still
     * opens them (CVE-2025-2291).
     *
     * <p>Default {@code V1_25}.
     *
     * @return version of PgBouncer
     */
    @Setting(comment = "version of PgBouncer")
    PgBouncerVersion version() default PgBouncerVersion.V1_25;

    /**
     * The image of PgBouncer. Default: the one of {@link #version}.
     *
     * <p>Key {@code image} of the pooler's service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image of PgBouncer
     */
    @Setting(
            key = "image",
            file = "compose.yaml",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of PgBouncer",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * The service's name.
     *
     * <p>Default {@code pooler}.
     *
     * @return name of the service
     */
    @Setting(file = "compose.yaml", form = Form.SERVICE, comment = "name of the service")
    String service() default "pooler";

    /**
     * The name under which applications reach the poolers. Default: the service's name in {@link
     * Members#domain}. It leads to all poolers at once.
     *
     * <p>Key {@code hostname} of the pooler's service in {@code compose.yaml}.
     *
     * @return name under which applications reach the poolers
     */
    @Setting(
            key = "hostname",
            file = "compose.yaml",
            form = Form.HOST,
            comment = "name under which applications reach the poolers",
            source = "https://docs.docker.com/reference/compose-file/services/#hostname")
    String hostname() default "";

    /**
     * Whether every host with {@link #nodeLabel} runs a pooler, rather than {@link #count} hosts of Swarm's
     * choice.
     *
     * <p>Key {@code deploy.mode} of the pooler's service in {@code compose.yaml}. Default {@code false}.
     *
     * @return a pooler on every host
     */
    @Setting(
            key = "deploy.mode",
            file = "compose.yaml",
            comment = "a pooler on every host",
            source = "https://docs.docker.com/reference/compose-file/deploy/#mode")
    boolean global() default false;

    /**
     * How many poolers there are; where every host runs one, how many at most. Each has pools of its own, and
     * all of them together share the places that {@link HaProxy} has for connections.
     *
     * <p>Key {@code deploy.replicas} of the pooler's service in {@code compose.yaml}. Poolers, 1 to 100. Default
     * 2.
     *
     * @return number of poolers
     */
    @Setting(
            key = "deploy.replicas",
            file = "compose.yaml",
            unit = "poolers",
            min = 1,
            max = 100,
            comment = "number of poolers",
            source = "https://docs.docker.com/reference/compose-file/deploy/#replicas")
    int count() default 2;

    /**
     * The label of the hosts that may run a pooler. Default: any host.
     *
     * <p>Key {@code deploy.placement.constraints} of the pooler's service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>.
     *
     * @return label of the hosts that may run a pooler
     */
    @Setting(
            key = "deploy.placement.constraints",
            file = "compose.yaml",
            form = Form.LABEL,
            placeholder = true,
            comment = "label of the hosts that may run a pooler",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String nodeLabel() default "";

    /**
     * The port that poolers listen on.
     *
     * <p>Key {@code listen_port} in {@code pgbouncer/pgbouncer.ini}. 1024 to 65535, because the image's user is
     * not root. Default 6432.
     *
     * @return port in the container
     */
    @Setting(
            key = "listen_port",
            min = 1024,
            max = 65535,
            write = Write.ALWAYS,
            comment = "port in the container",
            source = "https://www.pgbouncer.org/config.html#listen_port")
    int listenPort() default 6432;

    /**
     * The port of the hosts that leads to the poolers, for applications outside the Swarm's networks. Default:
     * none.
     *
     * <p>Key {@code ports} of the pooler's service in {@code compose.yaml}. 1 to 65535.
     *
     * @return port of the hosts
     */
    @Setting(
            key = "ports",
            file = "compose.yaml",
            min = 1,
            max = 65535,
            comment = "port of the hosts",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    int publishedPort() default 0;

    /**
     * How {@link #publishedPort} is published.
     *
     * <p>Key {@code ports.mode} of the pooler's service in {@code compose.yaml}. Default {@code HOST}.
     *
     * @return how the port is published
     */
    @Setting(
            key = "ports.mode",
            file = "compose.yaml",
            comment = "how the port is published",
            source = "https://docs.docker.com/reference/compose-file/services/#ports")
    PublishMode publishMode() default PublishMode.HOST;

    /**
     * Where the image's PgBouncer reads its configuration. The file of passwords stands beside it, as {@code
     * userlist.txt}.
     *
     * <p>Key {@code configs.target} of the pooler's service in {@code compose.yaml}. Default {@code
     * /etc/pgbouncer/pgbouncer.ini}.
     *
     * @return where PgBouncer reads its configuration
     */
    @Setting(
            key = "configs.target",
            file = "compose.yaml",
            form = Form.PATH,
            comment = "where PgBouncer reads its configuration",
            source = "https://docs.docker.com/reference/compose-file/services/#configs")
    String configTarget() default "/etc/pgbouncer/pgbouncer.ini";

    /**
     * The user id that PgBouncer runs as in the image; it owns the mounted secrets.
     *
     * <p>1 to 4294967294. Default 70, the id of {@code postgres} in Alpine.
     *
     * @return user id of PgBouncer in the image
     */
    @Setting(min = 1, max = 4294967294L, comment = "user id of PgBouncer in the image")
    long uid() default 70;

    /**
     * How long a pooler that is asked to stop waits for transactions to end; in session mode for clients to
     * leave. What is left then is cut off.
     *
     * <p>Key {@code stop_grace_period} of the pooler's service in {@code compose.yaml}. Default {@code 30s}
     * (Docker's own: {@code 10s}).
     *
     * @return time to let transactions end
     */
    @Setting(
            key = "stop_grace_period",
            file = "compose.yaml",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time to let transactions end",
            source = "https://docs.docker.com/reference/compose-file/services/#stop_grace_period")
    String stopGracePeriod() default "30s";

    /**
     * Processor and memory of each pooler. PgBouncer uses one processor.
     *
     * <p>Key {@code deploy.resources} of the pooler's service in {@code compose.yaml}. Default: {@link
     * Resources} with its own defaults.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            file = "compose.yaml",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources;

    /**
     * Files mounted as secrets: certificates and private keys, for example.
     *
     * <p>Key {@code secrets} of the pooler's service in {@code compose.yaml}. Default: none.
     *
     * @return files mounted as secrets
     */
    @Setting(
            key = "secrets",
            file = "compose.yaml",
            comment = "files mounted as secrets",
            source = "https://docs.docker.com/reference/compose-file/services/#secrets")
    SecretFile[] secretFiles() default {};

    /**
     * The databases that clients may ask for. Their names are of letters, digits, {@code _}, {@code -} and
     * {@code .} alone, because PgBouncer reads no others. Default: those of {@link PatroniCluster#databases}, or
     * {@code postgres} where there are none.
     *
     * <p>Section {@code [databases]} of {@code pgbouncer/pgbouncer.ini}. Each leads to the primary, through
     * {@link HaProxy}.
     *
     * @return databases that clients may ask for
     */
    @Setting(
            form = Form.KEY,
            comment = "databases that clients may ask for",
            source = "https://www.pgbouncer.org/config.html#section-databases")
    String[] databases() default {};

    /**
     * What follows the name of a database to reach it on a replica: with {@code _ro} clients ask for {@code
     * orders_ro}. Default: replicas are not pooled.
     *
     * <p>Section {@code [databases]} of {@code pgbouncer/pgbouncer.ini}, with the port of the first {@link
     * Listener} that leads to replicas.
     *
     * @return ending of databases on replicas
     */
    @Setting(
            form = Form.KEY,
            comment = "ending of databases on replicas",
            source = "https://www.pgbouncer.org/config.html#section-databases")
    String readOnlySuffix() default "";

    /**
     * The role that looks up clients' passwords, by a function that gives out no superuser's. It is made for
     * that alone, with its schema, in the database that Patroni uses.
     *
     * <p>Key {@code auth_user} in {@code pgbouncer/pgbouncer.ini}, and in {@code init/post-init.sh}. Default
     * {@code pgbouncer}.
     *
     * @return role that looks up passwords
     */
    @Setting(
            key = "auth_user",
            form = Form.IDENTIFIER,
            write = Write.ALWAYS,
            comment = "role that looks up passwords",
            source = "https://www.pgbouncer.org/config.html#auth_user")
    String authUser() default "pgbouncer";

    /**
     * The secret with that role's password. Default: <code>&lt;stack&gt;_pgbouncer_password</code>.
     *
     * <p>File {@code pgbouncer/userlist.txt}, and {@code init/post-init.sh}.
     *
     * @return secret with the password of that role
     */
    @Setting(
            file = "pgbouncer/userlist.txt",
            form = Form.SECRET,
            comment = "secret with the password of that role",
            source = "https://www.pgbouncer.org/config.html#authentication-file-format")
    String authPasswordSecret() default "";

    /**
     * The schema of the function that looks up passwords. The superuser owns it, and nobody else may make
     * anything there.
     *
     * <p>Key {@code auth_query} in {@code pgbouncer/pgbouncer.ini}, and in {@code init/post-init.sh}. Default
     * {@code pgbouncer}.
     *
     * @return schema of the function that looks up passwords
     */
    @Setting(
            form = Form.IDENTIFIER,
            comment = "schema of the function that looks up passwords",
            source = "https://www.pgbouncer.org/config.html#auth_query")
    String authSchema() default "pgbouncer";

    /**
     * When a connection to PostgreSQL goes to another client.
     *
     * <p>Key {@code pool_mode} in {@code pgbouncer/pgbouncer.ini}. Default {@code TRANSACTION} (PgBouncer's own:
     * {@code session}).
     *
     * @return when a connection goes to another client
     */
    @Setting(
            key = "pool_mode",
            write = Write.ALWAYS,
            comment = "when a connection goes to another client",
            source = "https://www.pgbouncer.org/config.html#pool_mode")
    PoolMode poolMode() default PoolMode.TRANSACTION;

    /**
     * Most clients of each pooler. The limit of open files follows from it.
     *
     * <p>Key {@code max_client_conn} in {@code pgbouncer/pgbouncer.ini}. Clients, 1 to 100000. Default 1000
     * (PgBouncer's own: 100).
     *
     * @return most clients of a pooler
     */
    @Setting(
            key = "max_client_conn",
            unit = "clients",
            min = 1,
            max = 100000,
            write = Write.ALWAYS,
            comment = "most clients of a pooler",
            source = "https://www.pgbouncer.org/config.html#max_client_conn")
    int maxClientConn() default 1000;

    /**
     * Most connections of a pooler to each database. Default: three quarters of what the listeners of {@link HaProxy}
     * take for one member, shared by all poolers and databases; the rest is left to those who connect directly.
     *
     * <p>Key {@code max_db_connections} in {@code pgbouncer/pgbouncer.ini}. Connections, 1 to 262143.
     *
     * @return most connections of a pooler to a database
     */
    @Setting(
            key = "max_db_connections",
            unit = "connections",
            min = 1,
            max = 262143,
            comment = "most connections of a pooler to a database",
            source = "https://www.pgbouncer.org/config.html#max_db_connections")
    int maxDbConnections() default 0;

    /**
     * Most connections for each pair of a user and a database. Default: 20, or {@link #maxDbConnections} if that
     * is less.
     *
     * <p>Key {@code default_pool_size} in {@code pgbouncer/pgbouncer.ini}. Connections, 1 to 262143.
     *
     * @return most connections of a user to a database
     */
    @Setting(
            key = "default_pool_size",
            unit = "connections",
            min = 1,
            max = 262143,
            comment = "most connections of a user to a database",
            source = "https://www.pgbouncer.org/config.html#default_pool_size")
    int defaultPoolSize() default 0;

    /**
     * Connections kept open for each pair of a user and a database that has a client.
     *
     * <p>Key {@code min_pool_size} in {@code pgbouncer/pgbouncer.ini}. Connections, 0 to 262143. Default 0.
     *
     * @return connections kept open
     */
    @Setting(
            key = "min_pool_size",
            unit = "connections",
            min = 0,
            max = 262143,
            comment = "connections kept open",
            source = "https://www.pgbouncer.org/config.html#min_pool_size")
    int minPoolSize() default 0;

    /**
     * Further connections for clients that waited {@link #reservePoolTimeout}.
     *
     * <p>Key {@code reserve_pool_size} in {@code pgbouncer/pgbouncer.ini}. Connections, 0 to 262143. Default 0.
     *
     * @return further connections for those who wait
     */
    @Setting(
            key = "reserve_pool_size",
            unit = "connections",
            min = 0,
            max = 262143,
            comment = "further connections for those who wait",
            source = "https://www.pgbouncer.org/config.html#reserve_pool_size")
    int reservePoolSize() default 0;

    /**
     * How long a client waits before it gets one of {@link #reservePoolSize}.
     *
     * <p>Key {@code reserve_pool_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 3600. Default 5.
     *
     * @return wait before a further connection
     */
    @Setting(
            key = "reserve_pool_timeout",
            unit = "s",
            min = 0,
            max = 3600,
            comment = "wait before a further connection",
            source = "https://www.pgbouncer.org/config.html#reserve_pool_timeout")
    int reservePoolTimeout() default 5;

    /**
     * Most connections of a user to all databases; 0: any number.
     *
     * <p>Key {@code max_user_connections} in {@code pgbouncer/pgbouncer.ini}. Connections, 0 to 262143. Default
     * 0.
     *
     * @return most connections of a user
     */
    @Setting(
            key = "max_user_connections",
            unit = "connections",
            min = 0,
            max = 262143,
            comment = "most connections of a user",
            source = "https://www.pgbouncer.org/config.html#max_user_connections")
    int maxUserConnections() default 0;

    /**
     * How many statements that clients prepared a pooler keeps for each connection, so that they work although
     * the connection changes. 0 keeps none: then drivers must not prepare, for pgjdbc {@code
     * prepareThreshold=0}.
     *
     * <p>Key {@code max_prepared_statements} in {@code pgbouncer/pgbouncer.ini}. Statements, 0 to 100000.
     * Default 200.
     *
     * @return prepared statements kept for a connection
     */
    @Setting(
            key = "max_prepared_statements",
            unit = "statements",
            min = 0,
            max = 100000,
            write = Write.ALWAYS,
            comment = "prepared statements kept for a connection",
            source = "https://www.pgbouncer.org/config.html#max_prepared_statements")
    int maxPreparedStatements() default 200;

    /**
     * Whether connections take turns, rather than the one used last going first. Turns spread reads over
     * replicas, and keep more connections open.
     *
     * <p>Key {@code server_round_robin} in {@code pgbouncer/pgbouncer.ini}. Default {@code false}.
     *
     * @return connections take turns
     */
    @Setting(
            key = "server_round_robin",
            comment = "connections take turns",
            source = "https://www.pgbouncer.org/config.html#server_round_robin")
    boolean serverRoundRobin() default false;

    /**
     * After how long a connection that nobody uses is closed; 0: never.
     *
     * <p>Key {@code server_idle_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 86400. Default 600.
     *
     * @return unused connections are closed after
     */
    @Setting(
            key = "server_idle_timeout",
            unit = "s",
            min = 0,
            max = 86400,
            comment = "unused connections are closed after",
            source = "https://www.pgbouncer.org/config.html#server_idle_timeout")
    int serverIdleTimeout() default 600;

    /**
     * After how long a connection is closed once it is free, so that reads reach a replica that came later; 0:
     * after one use.
     *
     * <p>Key {@code server_lifetime} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 86400. Default 3600.
     *
     * @return age at which connections are closed
     */
    @Setting(
            key = "server_lifetime",
            unit = "s",
            min = 0,
            max = 86400,
            comment = "age at which connections are closed",
            source = "https://www.pgbouncer.org/config.html#server_lifetime")
    int serverLifetime() default 3600;

    /**
     * How long a new connection may take to log in.
     *
     * <p>Key {@code server_connect_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 1 to 3600. Default 5
     * (PgBouncer's own: 15).
     *
     * @return time to log in to PostgreSQL
     */
    @Setting(
            key = "server_connect_timeout",
            unit = "s",
            min = 1,
            max = 3600,
            write = Write.ALWAYS,
            comment = "time to log in to PostgreSQL",
            source = "https://www.pgbouncer.org/config.html#server_connect_timeout")
    int serverConnectTimeout() default 5;

    /**
     * The wait after a login to PostgreSQL failed. Clients get errors meanwhile, so that it lengthens every
     * failover.
     *
     * <p>Key {@code server_login_retry} in {@code pgbouncer/pgbouncer.ini}. Seconds, 1 to 3600. Default 1
     * (PgBouncer's own: 15).
     *
     * @return wait after a failed login to PostgreSQL
     */
    @Setting(
            key = "server_login_retry",
            unit = "s",
            min = 1,
            max = 3600,
            write = Write.ALWAYS,
            comment = "wait after a failed login to PostgreSQL",
            source = "https://www.pgbouncer.org/config.html#server_login_retry")
    int serverLoginRetry() default 1;

    /**
     * How long a client waits for a connection before it is turned away; 0: for ever. A failover that takes less
     * is only a wait to it.
     *
     * <p>Key {@code query_wait_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 86400. Default 120.
     *
     * @return longest wait for a connection
     */
    @Setting(
            key = "query_wait_timeout",
            unit = "s",
            min = 0,
            max = 86400,
            comment = "longest wait for a connection",
            source = "https://www.pgbouncer.org/config.html#query_wait_timeout")
    int queryWaitTimeout() default 120;

    /**
     * After how long a client that asks nothing is turned away; 0: never.
     *
     * <p>Key {@code client_idle_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 2592000. Default 0.
     *
     * @return idle clients are turned away after
     */
    @Setting(
            key = "client_idle_timeout",
            unit = "s",
            min = 0,
            max = 2592000,
            comment = "idle clients are turned away after",
            source = "https://www.pgbouncer.org/config.html#client_idle_timeout")
    int clientIdleTimeout() default 0;

    /**
     * After how long a client that is idle in a transaction is turned away; 0: never.
     *
     * <p>Key {@code idle_transaction_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 2592000. Default
     * 0.
     *
     * @return clients idle in a transaction are turned away after
     */
    @Setting(
            key = "idle_transaction_timeout",
            unit = "s",
            min = 0,
            max = 2592000,
            comment = "clients idle in a transaction are turned away after",
            source = "https://www.pgbouncer.org/config.html#idle_transaction_timeout")
    int idleTransactionTimeout() default 0;

    /**
     * After how long a client's transaction is ended, and the client turned away; 0: never.
     *
     * <p>Key {@code transaction_timeout} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 2592000. Default 0.
     * Since PgBouncer 1.25.
     *
     * @return longest transaction
     */
    @Setting(
            key = "transaction_timeout",
            unit = "s",
            min = 0,
            max = 2592000,
            since = "1.25",
            comment = "longest transaction",
            source = "https://www.pgbouncer.org/config.html#transaction_timeout")
    int transactionTimeout() default 0;

    /**
     * How long the addresses of {@link HaProxy}'s name are kept. A proxy that is gone is asked for that long.
     *
     * <p>Key {@code dns_max_ttl} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 3600. Default 5 (PgBouncer's
     * own: 15).
     *
     * @return time that addresses are kept
     */
    @Setting(
            key = "dns_max_ttl",
            unit = "s",
            min = 0,
            max = 3600,
            write = Write.ALWAYS,
            comment = "time that addresses are kept",
            source = "https://www.pgbouncer.org/config.html#dns_max_ttl")
    int dnsMaxTtl() default 5;

    /**
     * How long it is kept in mind that a name has no address.
     *
     * <p>Key {@code dns_nxdomain_ttl} in {@code pgbouncer/pgbouncer.ini}. Seconds, 0 to 3600. Default 1
     * (PgBouncer's own: 15).
     *
     * @return time that a missing address is kept
     */
    @Setting(
            key = "dns_nxdomain_ttl",
            unit = "s",
            min = 0,
            max = 3600,
            write = Write.ALWAYS,
            comment = "time that a missing address is kept",
            source = "https://www.pgbouncer.org/config.html#dns_nxdomain_ttl")
    int dnsNxdomainTtl() default 1;

    /**
     * After how much silence a connection is probed. Without probes a client of a host that is gone waits for
     * ever.
     *
     * <p>Key {@code tcp_keepidle} in {@code pgbouncer/pgbouncer.ini}. Seconds, 1 to 86400. Default 10 (the
     * kernel's own: 7200).
     *
     * @return silence before a connection is probed
     */
    @Setting(
            key = "tcp_keepidle",
            unit = "s",
            min = 1,
            max = 86400,
            write = Write.ALWAYS,
            comment = "silence before a connection is probed",
            source = "https://www.pgbouncer.org/config.html#tcp_keepidle")
    int tcpKeepidle() default 10;

    /**
     * The time between two probes.
     *
     * <p>Key {@code tcp_keepintvl} in {@code pgbouncer/pgbouncer.ini}. Seconds, 1 to 3600. Default 5 (the
     * kernel's own: 75).
     *
     * @return time between two probes
     */
    @Setting(
            key = "tcp_keepintvl",
            unit = "s",
            min = 1,
            max = 3600,
            write = Write.ALWAYS,
            comment = "time between two probes",
            source = "https://www.pgbouncer.org/config.html#tcp_keepintvl")
    int tcpKeepintvl() default 5;

    /**
     * How many probes go unanswered before a connection is given up.
     *
     * <p>Key {@code tcp_keepcnt} in {@code pgbouncer/pgbouncer.ini}. Probes, 1 to 100. Default 3 (the kernel's
     * own: 9).
     *
     * @return probes before a connection is given up
     */
    @Setting(
            key = "tcp_keepcnt",
            unit = "probes",
            min = 1,
            max = 100,
            write = Write.ALWAYS,
            comment = "probes before a connection is given up",
            source = "https://www.pgbouncer.org/config.html#tcp_keepcnt")
    int tcpKeepcnt() default 3;

    /**
     * Parameters that clients may name when they connect, and that go nowhere. Drivers name some that a shared
     * connection can't keep; others than these are refused.
     *
     * <p>Key {@code ignore_startup_parameters} in {@code pgbouncer/pgbouncer.ini}. Default {@code
     * extra_float_digits}, which pgjdbc names (PgBouncer's own: none).
     *
     * @return parameters of clients that go nowhere
     */
    @Setting(
            key = "ignore_startup_parameters",
            form = Form.VARIABLE,
            write = Write.ALWAYS,
            comment = "parameters of clients that go nowhere",
            source = "https://www.pgbouncer.org/config.html#ignore_startup_parameters")
    String[] ignoreStartupParameters() default "extra_float_digits";

    /**
     * How much of TLS connections to PostgreSQL need. {@code PREFER} does not protect against somebody who poses
     * as a member.
     *
     * <p>Key {@code server_tls_sslmode} in {@code pgbouncer/pgbouncer.ini}. Default {@code PREFER}.
     *
     * @return TLS towards PostgreSQL
     */
    @Setting(
            key = "server_tls_sslmode",
            comment = "TLS towards PostgreSQL",
            source = "https://www.pgbouncer.org/config.html#server_tls_sslmode")
    SslMode serverTlsSslmode() default SslMode.PREFER;

    /**
     * The authorities that sign PostgreSQL's certificates, as a file in the container.
     *
     * <p>Key {@code server_tls_ca_file} in {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return authorities of PostgreSQL's certificates
     */
    @Setting(
            key = "server_tls_ca_file",
            form = Form.PATH,
            comment = "authorities of PostgreSQL's certificates",
            source = "https://www.pgbouncer.org/config.html#server_tls_ca_file")
    String serverTlsCaFile() default "";

    /**
     * How much of TLS clients need. The modes that verify ask clients for a certificate.
     *
     * <p>Key {@code client_tls_sslmode} in {@code pgbouncer/pgbouncer.ini}. Default {@code DISABLE}.
     *
     * @return TLS towards clients
     */
    @Setting(
            key = "client_tls_sslmode",
            comment = "TLS towards clients",
            source = "https://www.pgbouncer.org/config.html#client_tls_sslmode")
    SslMode clientTlsSslmode() default SslMode.DISABLE;

    /**
     * The poolers' certificate, as a file in the container.
     *
     * <p>Key {@code client_tls_cert_file} in {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return the poolers' certificate
     */
    @Setting(
            key = "client_tls_cert_file",
            form = Form.PATH,
            comment = "the poolers' certificate",
            source = "https://www.pgbouncer.org/config.html#client_tls_cert_file")
    String clientTlsCertFile() default "";

    /**
     * The private key of {@link #clientTlsCertFile}.
     *
     * <p>Key {@code client_tls_key_file} in {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return private key of that certificate
     */
    @Setting(
            key = "client_tls_key_file",
            form = Form.PATH,
            comment = "private key of that certificate",
            source = "https://www.pgbouncer.org/config.html#client_tls_key_file")
    String clientTlsKeyFile() default "";

    /**
     * The authorities that sign clients' certificates.
     *
     * <p>Key {@code client_tls_ca_file} in {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return authorities of clients' certificates
     */
    @Setting(
            key = "client_tls_ca_file",
            form = Form.PATH,
            comment = "authorities of clients' certificates",
            source = "https://www.pgbouncer.org/config.html#client_tls_ca_file")
    String clientTlsCaFile() default "";

    /**
     * Roles that may read the console: {@code SHOW POOLS} and the like, in the database {@code pgbouncer}.
     *
     * <p>Key {@code stats_users} in {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return roles that may read the console
     */
    @Setting(
            key = "stats_users",
            form = Form.KEY,
            comment = "roles that may read the console",
            source = "https://www.pgbouncer.org/config.html#stats_users")
    String[] statsUsers() default {};

    /**
     * Whether each login is logged.
     *
     * <p>Key {@code log_connections} in {@code pgbouncer/pgbouncer.ini}. Default {@code true}.
     *
     * @return log logins
     */
    @Setting(
            key = "log_connections",
            comment = "log logins",
            source = "https://www.pgbouncer.org/config.html#log_connections")
    boolean logConnections() default true;

    /**
     * Whether the end of each connection is logged, with its reason.
     *
     * <p>Key {@code log_disconnections} in {@code pgbouncer/pgbouncer.ini}. Default {@code true}.
     *
     * @return log ends of connections
     */
    @Setting(
            key = "log_disconnections",
            comment = "log ends of connections",
            source = "https://www.pgbouncer.org/config.html#log_disconnections")
    boolean logDisconnections() default true;

    /**
     * Further lines of the section {@code [pgbouncer]}, for what has no attribute yet.
     *
     * <p>Lines of {@code pgbouncer/pgbouncer.ini}. Default: none.
     *
     * @return further settings
     */
    @Setting(comment = "further settings")
    String[] lines() default {};
}
