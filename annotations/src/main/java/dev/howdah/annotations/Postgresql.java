package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** PostgreSQL on each member. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Postgresql {
    /**
     * The address to listen on. Patroni refuses to start on an address that the container does not have.
     *
     * <p>Key {@code postgresql.listen} in {@code patroni.yml}, together with {@link #port}. Default {@code 0.0.0.0}.
     *
     * @return address to listen on
     */
    @Setting(
            form = Form.ADDRESS,
            comment = "address to listen on",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String listen() default "0.0.0.0";

    /**
     * The port in the container. It stands in {@code postgresql.listen}, in {@code postgresql.connect_address} and in
     * HAProxy.
     *
     * <p>Keys {@code postgresql.listen} and {@code postgresql.connect_address} in {@code patroni.yml}. 1 to 65535.
     * Default 5432.
     *
     * @return port of PostgreSQL
     */
    @Setting(
            min = 1,
            max = 65535,
            comment = "port of PostgreSQL",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    int port() default 5432;

    /**
     * The address of a pooler in front of the member, shown to clients of the REST API. Patroni only publishes it, as
     * {@code proxy_url}.
     *
     * <p>Key {@code postgresql.proxy_address} in {@code patroni.yml}. Default: none.
     *
     * @return address of a pooler in front of the member
     */
    @Setting(
            key = "proxy_address",
            form = Form.HOST_PORT,
            comment = "address of a pooler in front of the member",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String proxyAddress() default "";

    /**
     * The data directory; strictly below the mounted volume, because Patroni renames it. Patroni also removes it,
     * which fails on a mount point.
     *
     * <p>Key {@code postgresql.data_dir} in {@code patroni.yml}. Default {@code /var/lib/postgresql/patroni}.
     *
     * @return data directory, below the volume
     */
    @Setting(
            key = "data_dir",
            form = Form.PATH,
            write = Write.ALWAYS,
            comment = "data directory, below the volume",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String dataDir() default "/var/lib/postgresql/patroni";

    /**
     * The folder of {@code postgresql.conf}. Default: the data directory. Patroni writes to it.
     *
     * <p>Key {@code postgresql.config_dir} in {@code patroni.yml}.
     *
     * @return folder of postgresql.conf
     */
    @Setting(
            key = "config_dir",
            form = Form.PATH,
            comment = "folder of postgresql.conf",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String configDir() default "";

    /**
     * The folder of PostgreSQL's programs. Default: <code>/usr/lib/postgresql/&lt;major&gt;/bin</code>.
     *
     * <p>Key {@code postgresql.bin_dir} in {@code patroni.yml}.
     *
     * @return folder of PostgreSQL's programs
     */
    @Setting(
            key = "bin_dir",
            form = Form.PATH,
            comment = "folder of PostgreSQL's programs",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String binDir() default "";

    /**
     * Other names of PostgreSQL's programs. Keys are {@code pg_ctl}, {@code initdb}, {@code pg_controldata},
     * {@code pg_basebackup}, {@code postgres}, {@code pg_isready} and {@code pg_rewind}.
     *
     * <p>Key {@code postgresql.bin_name} in {@code patroni.yml}. Accepted for Patroni 3.1 and later; 3.0.3 brought
     * it. Default: none.
     *
     * @return other names of PostgreSQL's programs
     */
    @Setting(
            key = "bin_name",
            shape = Shape.NAMED,
            since = "3.1",
            comment = "other names of PostgreSQL's programs",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Entry[] binName() default {};

    /**
     * The file in which Patroni keeps passwords for libpq; its folder must be writable. Patroni stops if it cannot
     * write the file, or if a folder of that name exists.
     *
     * <p>Key {@code postgresql.pgpass} in {@code patroni.yml}. Default {@code /tmp/pgpass} (Patroni's own:
     * {@code pgpass} in the home directory).
     *
     * @return file in which Patroni keeps passwords for libpq
     */
    @Setting(
            key = "pgpass",
            form = Form.PATH,
            write = Write.ALWAYS,
            comment = "file in which Patroni keeps passwords for libpq",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String pgpass() default "/tmp/pgpass";

    /**
     * The database that Patroni connects to.
     *
     * <p>Key {@code postgresql.database} in {@code patroni.yml}. Default {@code postgres}.
     *
     * @return database that Patroni connects to
     */
    @Setting(
            key = "database",
            form = Form.IDENTIFIER,
            comment = "database that Patroni connects to",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String database() default "postgres";

    /**
     * The roles that Patroni uses.
     *
     * <p>Key {@code postgresql.authentication} in {@code patroni.yml}. Default: {@link Authentication} with its own
     * defaults.
     *
     * @return roles that Patroni uses
     */
    @Setting(
            key = "authentication",
            write = Write.ALWAYS,
            comment = "roles that Patroni uses",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Authentication authentication() default @Authentication;

    /**
     * PostgreSQL parameters of each member; those that all members must share belong to {@link Dcs#parameters}. They
     * win over the shared ones of the same name.
     *
     * <p>Key {@code postgresql.parameters} in {@code patroni.yml}. Default: none.
     *
     * @return PostgreSQL parameters of each member
     */
    @Setting(
            key = "parameters",
            shape = Shape.NAMED,
            comment = "PostgreSQL parameters of each member",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Parameter[] parameters() default {};

    /**
     * Who may connect, first match first. Default: Patroni's roles and every role with a password, from the stack's
     * network. Patroni's own roles need lines for replication and for {@code pg_rewind} from every member. The file
     * that Patroni writes holds these lines and nothing else.
     *
     * <p>Key {@code postgresql.pg_hba} in {@code patroni.yml}.
     *
     * @return who may connect
     */
    @Setting(
            key = "pg_hba",
            comment = "who may connect",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    HbaRule[] pgHba() default {};

    /**
     * Maps of system users to roles, as lines of {@code pg_ident.conf}.
     *
     * <p>Key {@code postgresql.pg_ident} in {@code patroni.yml}. Default: none.
     *
     * @return maps of system users to roles
     */
    @Setting(
            key = "pg_ident",
            comment = "maps of system users to roles",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String[] pgIdent() default {};

    /**
     * Seconds that starting, stopping or promoting may take. A start that takes longer counts as failed; large
     * databases with much WAL to replay need more.
     *
     * <p>Key {@code postgresql.pg_ctl_timeout} in {@code patroni.yml}. Seconds, 1 to 86400. Default 60.
     *
     * @return seconds that starting or stopping may take
     */
    @Setting(
            key = "pg_ctl_timeout",
            unit = "s",
            min = 1,
            max = 86400,
            comment = "seconds that starting or stopping may take",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    int pgCtlTimeout() default 60;

    /**
     * Whether Patroni connects through the unix socket. Needs a line of type {@code local} in {@code pg_hba}.
     *
     * <p>Key {@code postgresql.use_unix_socket} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether Patroni connects through the unix socket
     */
    @Setting(
            key = "use_unix_socket",
            comment = "Patroni connects through the unix socket",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    boolean useUnixSocket() default false;

    /**
     * Whether Patroni's replication connections use the unix socket. Needs a line of type {@code local} for
     * {@code replication} in {@code pg_hba}.
     *
     * <p>Key {@code postgresql.use_unix_socket_repl} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether replication connections use the unix socket
     */
    @Setting(
            key = "use_unix_socket_repl",
            comment = "replication connections use the unix socket",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    boolean useUnixSocketRepl() default false;

    /**
     * Programs run when a member's state changes.
     *
     * <p>Key {@code postgresql.callbacks} in {@code patroni.yml}. Default: none.
     *
     * @return programs run when the state changes
     */
    @Setting(
            key = "callbacks",
            comment = "programs run when the state changes",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Callbacks callbacks() default @Callbacks;

    /**
     * How a new replica is made, in this order, when not by {@code basebackup} alone. The first method that succeeds
     * counts; a backup spares the primary the work.
     *
     * <p>Key {@code postgresql.create_replica_methods} in {@code patroni.yml}, with a section for each method. Default:
     * none, which means {@code basebackup}.
     *
     * @return how a new replica is made
     */
    @Setting(
            file = "patroni.yml",
            comment = "how a new replica is made",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    ReplicaMethod[] createReplicaMethods() default {};

    /**
     * Options of {@code pg_basebackup}; a fast checkpoint saves a new replica more than a minute. Patroni refuses
     * those that would change where or how the copy is laid out.
     *
     * <p>Key {@code postgresql.basebackup} in {@code patroni.yml}. Default {@code checkpoint: fast} (Patroni's own:
     * none).
     *
     * @return options of pg_basebackup
     */
    @Setting(
            key = "basebackup",
            shape = Shape.PAIRS,
            write = Write.ALWAYS,
            comment = "options of pg_basebackup",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")
    Option[] basebackup() default {@Option(name = "checkpoint", value = "fast")};

    /**
     * Recovery parameters of replicas. {@code restore_command} lets a replica that fell behind read an archive.
     *
     * <p>Key {@code postgresql.recovery_conf} in {@code patroni.yml}. Default: none.
     *
     * @return recovery parameters of replicas
     */
    @Setting(
            key = "recovery_conf",
            shape = Shape.NAMED,
            comment = "recovery parameters of replicas",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Parameter[] recoveryConf() default {};

    /**
     * The command that must succeed before a replica is promoted. It runs between the election and the promotion, so
     * its time is added to every failover. If it fails, the leader key is given up.
     *
     * <p>Key {@code postgresql.pre_promote} in {@code patroni.yml}. Default: none.
     *
     * @return command that must succeed before a promotion
     */
    @Setting(
            key = "pre_promote",
            form = Form.COMMAND,
            comment = "command that must succeed before a promotion",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String prePromote() default "";

    /**
     * The command run before PostgreSQL is stopped. The stop waits for it; its exit code does not matter.
     *
     * <p>Key {@code postgresql.before_stop} in {@code patroni.yml}. Accepted for Patroni 3.1 and later; 3.0.3 brought
     * it. Default: none.
     *
     * @return command run before PostgreSQL is stopped
     */
    @Setting(
            key = "before_stop",
            form = Form.COMMAND,
            since = "3.1",
            comment = "command run before PostgreSQL is stopped",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String beforeStop() default "";

    /**
     * A configuration file that is included instead of the generated {@code postgresql.base.conf}. It must exist on
     * every member; Patroni does not notice when it changes.
     *
     * <p>Key {@code postgresql.custom_conf} in {@code patroni.yml}. Default: none.
     *
     * @return configuration file to include
     */
    @Setting(
            key = "custom_conf",
            form = Form.PATH,
            comment = "configuration file to include",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String customConf() default "";

    /**
     * The base name of the configuration file.
     *
     * <p>Key {@code postgresql.config_base_name} in {@code patroni.yml}. Default {@code postgresql}.
     *
     * @return base name of the configuration file
     */
    @Setting(
            key = "config_base_name",
            form = Form.KEY,
            comment = "base name of the configuration file",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String configBaseName() default "postgresql";

    /**
     * The Kerberos service name.
     *
     * <p>Key {@code postgresql.krbsrvname} in {@code patroni.yml}. Default {@code postgres}, libpq's own.
     *
     * @return Kerberos service name
     */
    @Setting(
            key = "krbsrvname",
            form = Form.KEY,
            comment = "Kerberos service name",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String krbsrvname() default "postgres";
}
