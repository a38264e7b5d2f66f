package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A PostgreSQL cluster run by Patroni. This annotation makes a class a stack; any other of this package without it
 * is refused.
 *
 * <pre>{@code
 * @PatroniCluster(
 *     patroniVersion = PatroniVersion.V4_0,
 *     postgresVersion = PostgresVersion.V17,
 *     dcs = @Dcs(
 *         synchronousMode = SynchronousMode.ON,
 *         parameters = @Parameter(name = "max_connections", value = "256")),
 *     roles = @Role(name = "orders"),
 *     databases = @Database(name = "orders", owner = "orders"))
 * @Etcd
 * @HaProxy
 * final class OrdersDatabase {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "patroni.yml")
public @interface PatroniCluster {
    /**
     * The Patroni version in the image; what older or newer versions do not understand is refused. It decides which
     * keys may be written and how they are spelt; the members' image must hold the same version.
     *
     * <p>Default {@code V4_0}.
     *
     * @return version of Patroni
     */
    @Setting(comment = "version of Patroni")
    PatroniVersion patroniVersion() default PatroniVersion.V4_0;

    /**
     * The PostgreSQL major version in the image. It decides which parameters exist and where the programs lie; a
     * cluster cannot be moved to another major version by changing it.
     *
     * <p>Default {@code V17}.
     *
     * @return major version of PostgreSQL
     */
    @Setting(comment = "major version of PostgreSQL")
    PostgresVersion postgresVersion() default PostgresVersion.V17;

    /**
     * The cluster's name, equal on all members and unique below its {@link #namespace}. Default: the stack's name.
     * Patroni also passes it to PostgreSQL as {@code cluster_name}, which holds 63 bytes. Changing it later makes
     * members look for a cluster that isn't there.
     *
     * <p>Key {@code scope} in {@code patroni.yml}.
     *
     * @return name of the cluster
     */
    @Setting(
            key = "scope",
            form = Form.KEY,
            comment = "name of the cluster",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#global-universal")
    String scope() default "";

    /**
     * The path in etcd below which Patroni keeps its clusters. The state stands below {@code <namespace>/<scope>/};
     * clusters that share an etcd need different ones, or different scopes.
     *
     * <p>Key {@code namespace} in {@code patroni.yml}. Default {@code /service}.
     *
     * @return path in etcd
     */
    @Setting(
            key = "namespace",
            form = Form.PATH,
            write = Write.ALWAYS,
            comment = "path in etcd",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#global-universal")
    String namespace() default "/service";

    /**
     * Threads for asynchronous tasks and for asking the other members. Raise it for clusters of more than five
     * members, whose answers are collected at the same time during a failover.
     *
     * <p>Key {@code thread_pool_size} in {@code patroni.yml}. 5 to 1000. Default 5. Accepted for Patroni 4.1 and
     * later; 4.1.1 brought it, with back-ports in 4.0.8 and 3.3.9; older ones ignore it.
     *
     * @return threads for asynchronous tasks
     */
    @Setting(
            key = "thread_pool_size",
            min = 5,
            max = 1000,
            since = "4.1",
            comment = "threads for asynchronous tasks",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#global-universal")
    int threadPoolSize() default 5;

    /**
     * The hosts and containers of the members.
     *
     * <p>Default: {@link Members} with its own defaults.
     *
     * @return hosts and containers of the members
     */
    @Setting(file = "compose.yaml", comment = "hosts and containers of the members")
    Members members() default @Members;

    /**
     * What Patroni logs.
     *
     * <p>Key {@code log} in {@code patroni.yml}. Default: {@link Log} with its own defaults.
     *
     * @return what Patroni logs
     */
    @Setting(
            key = "log",
            comment = "what Patroni logs",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")
    Log log() default @Log;

    /**
     * The REST API, which HAProxy asks who the primary is. Members also ask each other here before a failover.
     *
     * <p>Key {@code restapi} in {@code patroni.yml}. Default: {@link RestApi} with its own defaults.
     *
     * @return REST API
     */
    @Setting(
            key = "restapi",
            write = Write.ALWAYS,
            comment = "REST API",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    RestApi restapi() default @RestApi;

    /**
     * How {@code patronictl} talks to the REST API.
     *
     * <p>Key {@code ctl} in {@code patroni.yml}. Default: {@link Ctl} with its own defaults.
     *
     * @return how patronictl talks to the REST API
     */
    @Setting(
            key = "ctl",
            comment = "how patronictl talks to the REST API",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    Ctl ctl() default @Ctl;

    /**
     * The cluster's dynamic configuration, kept in etcd. Patroni copies it from the file once, when the cluster is
     * created; on a cluster that runs, {@code patronictl edit-config} changes the copy in etcd.
     *
     * <p>Key {@code bootstrap.dcs} in {@code patroni.yml}. Default: {@link Dcs} with its own defaults.
     *
     * @return read once, when the cluster is created; later changes go through patronictl edit-config
     */
    @Setting(
            key = "bootstrap.dcs",
            write = Write.ALWAYS,
            comment = "read once, when the cluster is created; later changes go through patronictl edit-config",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    Dcs dcs() default @Dcs;

    /**
     * How {@code initdb} creates the first member. Read once, when the cluster is created.
     *
     * <p>Key {@code bootstrap.initdb} in {@code patroni.yml}. Default: {@link Initdb} with its own defaults.
     *
     * @return options of initdb
     */
    @Setting(
            key = "bootstrap.initdb",
            write = Write.ALWAYS,
            shape = Shape.PAIRS,
            comment = "options of initdb",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#bootstrap-configuration")
    Initdb initdb() default @Initdb;

    /**
     * How the cluster is created from something else than {@code initdb}: a backup, for example. Only the first
     * member of a new cluster uses it.
     *
     * <p>Keys {@code bootstrap.method} and {@code bootstrap.<name>} in {@code patroni.yml}. Default: none.
     *
     * @return how the cluster is created from a backup
     */
    @Setting(
            file = "patroni.yml",
            comment = "how the cluster is created from a backup",
            source = "https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#bootstrap")
    BootstrapMethod bootstrapMethod() default @BootstrapMethod;

    /**
     * The script that runs once, when the cluster is created: roles, databases and extensions. If it fails, Patroni
     * removes the new cluster and starts over.
     *
     * <p>File {@code init/post-init.sh}. Default: none.
     *
     * @return script that runs when the cluster is created
     */
    @Setting(
            file = "init/post-init.sh",
            comment = "script that runs when the cluster is created",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#bootstrap-configuration")
    PostInit postInit() default @PostInit;

    /**
     * Login roles and groups. Patroni's own roles belong to {@link Postgresql#authentication}.
     *
     * <p>Statements in {@code init/post-init.sh}. Default: none.
     *
     * @return roles
     */
    @Setting(
            file = "init/post-init.sh",
            comment = "roles",
            source = "https://www.postgresql.org/docs/current/sql-createrole.html")
    Role[] roles() default {};

    /**
     * Databases with their extensions.
     *
     * <p>Statements in {@code init/post-init.sh}. Default: none.
     *
     * @return databases
     */
    @Setting(
            file = "init/post-init.sh",
            comment = "databases",
            source = "https://www.postgresql.org/docs/current/sql-createdatabase.html")
    Database[] databases() default {};

    /**
     * Each member's PostgreSQL.
     *
     * <p>Key {@code postgresql} in {@code patroni.yml}. Default: {@link Postgresql} with its own defaults.
     *
     * @return PostgreSQL of each member
     */
    @Setting(
            key = "postgresql",
            write = Write.ALWAYS,
            comment = "PostgreSQL of each member",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    Postgresql postgresql() default @Postgresql;

    /**
     * The watchdog device; a Swarm service cannot reach one. Without it, a host that freezes may go on as primary for
     * a moment when it wakes; with synchronous replication it can acknowledge nothing then.
     *
     * <p>Key {@code watchdog} in {@code patroni.yml}. Default: {@link Watchdog} with its own defaults.
     *
     * @return watchdog device
     */
    @Setting(
            key = "watchdog",
            write = Write.ALWAYS,
            comment = "watchdog device",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#watchdog")
    Watchdog watchdog() default @Watchdog;

    /**
     * What members may do.
     *
     * <p>Key {@code tags} in {@code patroni.yml}. Default: {@link Tags} with its own defaults.
     *
     * @return what members may do
     */
    @Setting(
            key = "tags",
            comment = "what members may do",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")
    Tags tags() default @Tags;

    /**
     * YAML merged into {@code patroni.yml}, for what has no attribute yet; a key that Howdah writes is refused.
     *
     * <p>Default: none.
     *
     * @return merged into patroni.yml
     */
    @Setting(form = Form.YAML, comment = "merged into patroni.yml")
    String patroniYml() default "";
}
