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
 * etcd, in which Patroni keeps the cluster's state: members of the stack's own, or an existing etcd given by
 * {@link #hosts}. Without etcd no member may lead, so it decides what the cluster survives.
 *
 * <pre>{@code
 * @Etcd(members = 3, heartbeatInterval = 100, electionTimeout = 1000)
 * }</pre>
 *
 * <p>An etcd that exists already:
 *
 * <pre>{@code
 * @Etcd(
 *     hosts = {"etcd1:2379", "etcd2:2379", "etcd3:2379"},
 *     network = @Network(name = "etcd", external = true))
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
@Section(file = "compose.yaml")
public @interface Etcd {
    /**
     * The etcd version of the image. Patroni uses the API of version 3, which all of these have.
     *
     * <p>Default {@code V3_5}.
     *
     * @return version of etcd
     */
    @Setting(comment = "version of etcd")
    EtcdVersion version() default EtcdVersion.V3_5;

    /**
     * Hosts and ports of an existing etcd. Default: the stack runs its own. With them only {@link #network},
     * {@link #protocol} and the credentials have effect. Name all members, so that losing one does no harm.
     *
     * <p>Key {@code etcd3.hosts} in {@code patroni.yml}.
     *
     * @return hosts of an existing etcd
     */
    @Setting(
            key = "etcd3.hosts",
            file = "patroni.yml",
            form = Form.HOST_PORT,
            comment = "hosts of an existing etcd",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String[] hosts() default {};

    /**
     * The network between Patroni and etcd. Default: an encrypted overlay of the stack's own.
     *
     * <p>Key {@code networks} of each etcd service in {@code compose.yaml}.
     *
     * @return network between Patroni and etcd
     */
    @Setting(
            key = "networks",
            comment = "network between Patroni and etcd",
            source = "https://docs.docker.com/reference/compose-file/services/#networks")
    Network network() default @Network(attachable = false);

    /**
     * Members of the stack's own etcd: 1 for trying out, 3 or 5 for use. Two are worse than one, because either can
     * stop both; an even number adds nothing.
     *
     * <p>1 to 7. Default 3.
     *
     * @return number of members
     */
    @Setting(min = 1, max = 7, comment = "members")
    int members() default 3;

    /**
     * The services' name; members are called {@code <service>1} and so on.
     *
     * <p>Default {@code etcd}.
     *
     * @return name of the services
     */
    @Setting(form = Form.SERVICE, comment = "name of the services")
    String service() default "etcd";

    /**
     * The image of etcd. Default: the official one of {@link #version}.
     *
     * <p>Key {@code image} of each etcd service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image of etcd
     */
    @Setting(
            key = "image",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image of etcd",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * The key of the host label that says which member runs where: 1, 2, 3. Default: <code>&lt;stack&gt;.etcd</code>.
     * It pins each member to its data. The hosts need not be those of PostgreSQL, but a fast disk helps: etcd's
     * delays are the cluster's delays.
     *
     * <p>Key {@code deploy.placement.constraints} of each etcd service in {@code compose.yaml}.
     *
     * @return key of the label of the hosts
     */
    @Setting(
            key = "deploy.placement.constraints",
            form = Form.KEY,
            comment = "key of the label of the hosts",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String nodeLabel() default "";

    /**
     * The port for clients.
     *
     * <p>Variables {@code ETCD_LISTEN_CLIENT_URLS} and {@code ETCD_ADVERTISE_CLIENT_URLS} of each etcd service in
     * {@code compose.yaml}. 1 to 65535. Default 2379.
     *
     * @return port for clients
     */
    @Setting(
            min = 1,
            max = 65535,
            comment = "port for clients",
            source = "https://etcd.io/docs/v3.5/op-guide/configuration/")
    int clientPort() default 2379;

    /**
     * The port between members.
     *
     * <p>Variables {@code ETCD_LISTEN_PEER_URLS} and {@code ETCD_INITIAL_ADVERTISE_PEER_URLS} of each etcd service in
     * {@code compose.yaml}. 1 to 65535. Default 2380.
     *
     * @return port between members
     */
    @Setting(
            min = 1,
            max = 65535,
            comment = "port between members",
            source = "https://etcd.io/docs/v3.5/op-guide/configuration/")
    int peerPort() default 2380;

    /**
     * The time between two heartbeats of the leader: about a round trip between hosts. Raise it for hosts in
     * different regions, and {@link #electionTimeout} with it.
     *
     * <p>Variable {@code ETCD_HEARTBEAT_INTERVAL} of each etcd service in {@code compose.yaml}. Milliseconds, 1 to
     * 10000. Default 100.
     *
     * @return ms between two heartbeats of the leader
     */
    @Setting(
            key = "ETCD_HEARTBEAT_INTERVAL",
            unit = "ms",
            min = 1,
            max = 10000,
            write = Write.ALWAYS,
            comment = "ms between two heartbeats of the leader",
            source = "https://etcd.io/docs/v3.5/tuning/")
    int heartbeatInterval() default 100;

    /**
     * The time without a heartbeat after which a new leader is elected: at least five heartbeats. Ten round trips
     * between hosts are a good value. While etcd elects, Patroni cannot renew its key: keep it far below
     * {@link Dcs#retryTimeout}.
     *
     * <p>Variable {@code ETCD_ELECTION_TIMEOUT} of each etcd service in {@code compose.yaml}. Milliseconds, 10 to
     * 50000. Default 1000.
     *
     * @return ms without a heartbeat before an election
     */
    @Setting(
            key = "ETCD_ELECTION_TIMEOUT",
            unit = "ms",
            min = 10,
            max = 50000,
            write = Write.ALWAYS,
            comment = "ms without a heartbeat before an election",
            source = "https://etcd.io/docs/v3.5/tuning/")
    int electionTimeout() default 1000;

    /**
     * Whether a member that starts moves its election forward instead of waiting. Turn it off for members in
     * different regions, where a restarted one may disturb the leader.
     *
     * <p>Variable {@code ETCD_INITIAL_ELECTION_TICK_ADVANCE} of each etcd service in {@code compose.yaml}. Default
     * {@code true}.
     *
     * @return whether a starting member moves its election forward
     */
    @Setting(
            key = "ETCD_INITIAL_ELECTION_TICK_ADVANCE",
            comment = "a starting member moves its election forward",
            source = "https://etcd.io/docs/v3.5/op-guide/configuration/")
    boolean initialElectionTickAdvance() default true;

    /**
     * The size at which etcd stops taking writes. Patroni's data is small; what fills the quota is history that is
     * not removed. A full etcd demotes the primary.
     *
     * <p>Variable {@code ETCD_QUOTA_BACKEND_BYTES} of each etcd service in {@code compose.yaml}. Bytes, 16777216 to
     * 8589934592. Default 2147483648.
     *
     * @return size at which etcd stops taking writes
     */
    @Setting(
            key = "ETCD_QUOTA_BACKEND_BYTES",
            unit = "bytes",
            min = 16_777_216,
            max = 8_589_934_592L,
            write = Write.ALWAYS,
            comment = "size at which etcd stops taking writes",
            source = "https://etcd.io/docs/v3.5/op-guide/maintenance/")
    long quotaBackendBytes() default 2_147_483_648L;

    /**
     * What old versions of keys are counted by when they are removed.
     *
     * <p>Variable {@code ETCD_AUTO_COMPACTION_MODE} of each etcd service in {@code compose.yaml}. Default
     * {@code PERIODIC}.
     *
     * @return what history is counted by
     */
    @Setting(
            key = "ETCD_AUTO_COMPACTION_MODE",
            write = Write.ALWAYS,
            comment = "what history is counted by",
            source = "https://etcd.io/docs/v3.5/op-guide/maintenance/")
    CompactionMode autoCompactionMode() default CompactionMode.PERIODIC;

    /**
     * How long, or how many, old versions of keys are kept. A duration with {@code PERIODIC}, a number with
     * {@code REVISION}.
     *
     * <p>Variable {@code ETCD_AUTO_COMPACTION_RETENTION} of each etcd service in {@code compose.yaml}. Default
     * {@code 1h} (etcd's own: {@code 0}, which keeps everything).
     *
     * @return history kept
     */
    @Setting(
            key = "ETCD_AUTO_COMPACTION_RETENTION",
            form = Form.KEY,
            write = Write.ALWAYS,
            comment = "history kept",
            source = "https://etcd.io/docs/v3.5/op-guide/maintenance/")
    String autoCompactionRetention() default "1h";

    /**
     * Changes between two snapshots. Fewer mean less memory and more writing.
     *
     * <p>Variable {@code ETCD_SNAPSHOT_COUNT} of each etcd service in {@code compose.yaml}. At least 1. Default 10000
     * (etcd's own: 100000 up to etcd 3.5, 10000 since 3.6).
     *
     * @return changes between two snapshots
     */
    @Setting(
            key = "ETCD_SNAPSHOT_COUNT",
            min = 1,
            write = Write.ALWAYS,
            comment = "changes between two snapshots",
            source = "https://etcd.io/docs/v3.5/tuning/")
    long snapshotCount() default 10000;

    /**
     * The token that keeps clusters apart. Default: the stack's name. It keeps two stacks that can reach each other
     * from joining by mistake.
     *
     * <p>Variable {@code ETCD_INITIAL_CLUSTER_TOKEN} of each etcd service in {@code compose.yaml}.
     *
     * @return token that keeps clusters apart
     */
    @Setting(
            key = "ETCD_INITIAL_CLUSTER_TOKEN",
            form = Form.KEY,
            comment = "token that keeps clusters apart",
            source = "https://etcd.io/docs/v3.5/op-guide/configuration/")
    String initialClusterToken() default "";

    /**
     * Where members keep their data. A member that loses its data must be removed from the cluster and added again.
     *
     * <p>Key {@code volumes} of each etcd service in {@code compose.yaml}. Default: {@link Volume} with
     * {@code target = "/var/lib/etcd"}.
     *
     * @return where members keep their data
     */
    @Setting(
            key = "volumes",
            comment = "where members keep their data",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    Volume volume() default @Volume(target = "/var/lib/etcd");

    /**
     * Processor and memory of each member.
     *
     * <p>Key {@code deploy.resources} of each etcd service in {@code compose.yaml}. Default: {@link Resources} with
     * its own defaults.
     *
     * @return processor and memory
     */
    @Setting(
            key = "deploy.resources",
            comment = "processor and memory",
            source = "https://docs.docker.com/reference/compose-file/deploy/#resources")
    Resources resources() default @Resources;

    /**
     * Whether Patroni talks to etcd through TLS.
     *
     * <p>Key {@code etcd3.protocol} in {@code patroni.yml}. Default {@code HTTP}.
     *
     * @return the protocol
     */
    @Setting(
            key = "etcd3.protocol",
            file = "patroni.yml",
            comment = "Patroni talks to etcd through TLS",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    EtcdProtocol protocol() default EtcdProtocol.HTTP;

    /**
     * The authorities that sign etcd's certificates. It turns the validation of etcd's certificates on.
     *
     * <p>Key {@code etcd3.cacert} in {@code patroni.yml}. Default: none.
     *
     * @return authorities of etcd's certificates
     */
    @Setting(
            key = "etcd3.cacert",
            file = "patroni.yml",
            form = Form.PATH,
            comment = "authorities of etcd's certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String cacert() default "";

    /**
     * Patroni's client certificate for etcd. Patroni talks to etcd's HTTP gateway, so the certificate admits, but
     * does not name, a user of etcd.
     *
     * <p>Key {@code etcd3.cert} in {@code patroni.yml}. Default: none.
     *
     * @return client certificate
     */
    @Setting(
            key = "etcd3.cert",
            file = "patroni.yml",
            form = Form.PATH,
            comment = "client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String cert() default "";

    /**
     * The client certificate's private key. May be left out where {@link #cert} holds the key as well.
     *
     * <p>Key {@code etcd3.key} in {@code patroni.yml}. Default: none.
     *
     * @return private key of the client certificate
     */
    @Setting(
            key = "etcd3.key",
            file = "patroni.yml",
            form = Form.PATH,
            comment = "private key of the client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String key() default "";

    /**
     * The user that Patroni logs in to etcd with. The user needs read and write access below
     * {@link PatroniCluster#namespace}. From etcd 3.4.42, 3.5.28 and 3.6.9 on, logging in needs Patroni 4.1.1.
     *
     * <p>Key {@code etcd3.username} in {@code patroni.yml}. Default: none.
     *
     * @return user of Patroni in etcd
     */
    @Setting(
            key = "etcd3.username",
            file = "patroni.yml",
            comment = "user of Patroni in etcd",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String username() default "";

    /**
     * The secret with that user's password.
     *
     * <p>Key {@code etcd3.password} in {@code patroni.yml}. Default: none.
     *
     * @return secret with that user's password
     */
    @Setting(
            key = "etcd3.password",
            file = "patroni.yml",
            form = Form.SECRET,
            comment = "secret with that user's password",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")
    String passwordSecret() default "";

    /**
     * Further environment variables of the members. etcd only warns of a misspelt {@code ETCD_} variable.
     *
     * <p>Key {@code environment} of each etcd service in {@code compose.yaml}. Default: none.
     *
     * @return further environment variables
     */
    @Setting(
            key = "environment",
            shape = Shape.NAMED,
            comment = "further environment variables",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    Variable[] environment() default {};
}
