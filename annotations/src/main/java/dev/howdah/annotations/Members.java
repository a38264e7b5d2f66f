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

/**
 * The hosts and containers of the PostgreSQL members: one member runs on every host that carries
 * {@link #nodeLabel}.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface Members {
    /**
     * The service's name; HAProxy finds members as {@code tasks.<service>}. It is part of DNS names and of volume
     * names.
     *
     * <p>Default {@code database}.
     *
     * @return name of the service
     */
    @Setting(form = Form.SERVICE, comment = "name of the service")
    String service() default "database";

    /**
     * How many hosts carry the label: the number of members. Three is the least that survives a lost host with
     * synchronous replication intact. The deployment must label as many hosts.
     *
     * <p>Hosts, 1 to 15. Default 3.
     *
     * @return number of members
     */
    @Setting(min = 1, max = 15, unit = "hosts", comment = "number of members")
    int count() default 3;

    /**
     * The label of the hosts that run a member. Default: <code>&lt;stack&gt;.database=true</code>. The label pins a
     * member to its data: a member never moves to another host.
     *
     * <p>Key {@code deploy.placement.constraints} of the members' service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>.
     *
     * @return label of the hosts that run a member
     */
    @Setting(
            key = "deploy.placement.constraints",
            form = Form.LABEL,
            placeholder = true,
            comment = "label of the hosts that run a member",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String nodeLabel() default "";

    /**
     * Further placement constraints.
     *
     * <p>Key {@code deploy.placement.constraints} of the members' service in {@code compose.yaml}. May hold
     * <code>${NAME}</code>. Default: none.
     *
     * @return further placement constraints
     */
    @Setting(
            key = "deploy.placement.constraints",
            form = Form.CONSTRAINT,
            placeholder = true,
            comment = "further placement constraints",
            source = "https://docs.docker.com/reference/compose-file/deploy/#placement")
    String[] constraints() default {};

    /**
     * The domain under which members and proxies are found. Default: <code>&lt;stack&gt;.host</code>.
     *
     * @return domain of members and proxies
     */
    @Setting(form = Form.HOST, comment = "domain of members and proxies")
    String domain() default "";

    /**
     * Each member's name in Patroni; a Swarm template, unique per host. Two members of one name keep each other from
     * starting; a name that changes with the container loses the member's slot.
     *
     * <p>Key {@code environment.PATRONI_NAME} of the members' service in {@code compose.yaml}. Default {@code
     * {{.Node.Hostname}}}.
     *
     * @return name of each member
     */
    @Setting(
            key = "environment.PATRONI_NAME",
            write = Write.ALWAYS,
            comment = "name of each member",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    String memberName() default "{{.Node.Hostname}}";

    /**
     * Each member's host name, a Swarm template. Default: <code>{{.Node.ID}}.&lt;domain&gt;</code>. Members publish
     * it in etcd, so it must resolve on the network of the stack; a host name has at most 64 bytes.
     *
     * <p>Key {@code hostname} of the members' service in {@code compose.yaml}.
     *
     * @return host name of each member
     */
    @Setting(
            key = "hostname",
            comment = "host name of each member",
            source = "https://docs.docker.com/reference/compose-file/services/#hostname")
    String hostname() default "";

    /**
     * The image with Patroni and PostgreSQL. It must hold the Patroni and PostgreSQL versions of
     * {@link PatroniCluster}. Default: asked for at deployment as {@code PATRONI_IMAGE}; then {@code image/Dockerfile}
     * is written too, which makes one.
     *
     * <p>Key {@code image} of the members' service in {@code compose.yaml}. May hold <code>${NAME}</code>.
     *
     * @return image with Patroni and PostgreSQL
     */
    @Setting(
            key = "image",
            form = Form.IMAGE,
            placeholder = true,
            comment = "image with Patroni and PostgreSQL",
            source = "https://docs.docker.com/reference/compose-file/services/#image")
    String image() default "";

    /**
     * Where the image's Patroni reads its configuration.
     *
     * <p>Key {@code configs.target} of the members' service in {@code compose.yaml}. Default
     * {@code /etc/patroni/patroni.yml}.
     *
     * @return where Patroni reads its configuration
     */
    @Setting(
            key = "configs.target",
            form = Form.PATH,
            comment = "where Patroni reads its configuration",
            source = "https://docs.docker.com/reference/compose-file/services/#configs")
    String configTarget() default "/etc/patroni/patroni.yml";

    /**
     * The command of the container. Default: the image's own.
     *
     * <p>Key {@code command} of the members' service in {@code compose.yaml}.
     *
     * @return command of the container
     */
    @Setting(
            key = "command",
            comment = "command of the container",
            source = "https://docs.docker.com/reference/compose-file/services/#command")
    String[] command() default {};

    /**
     * The user id that Patroni and PostgreSQL run as in the image; it owns the mounted secrets. A wrong id leaves
     * Patroni unable to read its passwords, or PostgreSQL unable to use the volume.
     *
     * <p>1 to 4294967294. Default 999, PostgreSQL's id in Debian's official images.
     *
     * @return user id of Patroni in the image
     */
    @Setting(min = 1, max = 4294967294L, comment = "user id of Patroni in the image")
    long uid() default 999;

    /**
     * Where members keep their data.
     *
     * <p>Key {@code volumes} of the members' service in {@code compose.yaml}. Default: {@link Volume} with
     * {@code target = "/var/lib/postgresql"}.
     *
     * @return where members keep their data
     */
    @Setting(
            key = "volumes",
            comment = "where members keep their data",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    Volume volume() default @Volume(target = "/var/lib/postgresql");

    /**
     * The size of {@code /dev/shm}, which parallel queries use. Docker gives 64 MB, on which parallel queries fail;
     * Swarm has no {@code shm_size}, so a tmpfs is mounted. What is used counts towards the memory limit.
     *
     * <p>Key {@code volumes} of the members' service in {@code compose.yaml}. Default {@code 256MB}.
     *
     * @return size of /dev/shm
     */
    @Setting(
            key = "volumes",
            form = Form.SIZE,
            comment = "size of /dev/shm",
            source = "https://docs.docker.com/reference/compose-file/services/#volumes")
    String sharedMemory() default "256MB";

    /**
     * How long a member may take to shut down before it is killed. PostgreSQL that is killed needs crash recovery,
     * and a primary that is killed leaves its key to expire.
     *
     * <p>Key {@code stop_grace_period} of the members' service in {@code compose.yaml}. Default {@code 120s}
     * (Docker's own: {@code 10s}).
     *
     * @return time to shut down cleanly
     */
    @Setting(
            key = "stop_grace_period",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time to shut down cleanly",
            source = "https://docs.docker.com/reference/compose-file/services/#stop_grace_period")
    String stopGracePeriod() default "120s";

    /**
     * The pause between the updates of two members. The next member is stopped only then: long enough for the last
     * one to catch up.
     *
     * <p>Key {@code deploy.update_config.delay} of the members' service in {@code compose.yaml}. Default {@code 30s}
     * (Docker's own: {@code 0s}).
     *
     * @return pause between the updates of two members
     */
    @Setting(
            key = "deploy.update_config.delay",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "pause between the updates of two members",
            source = "https://docs.docker.com/reference/compose-file/deploy/#update_config")
    String updateDelay() default "30s";

    /**
     * Processor and memory of each member.
     *
     * <p>Key {@code deploy.resources} of the members' service in {@code compose.yaml}. Default: {@link Resources} with
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
     * Further environment variables of the members.
     *
     * <p>Key {@code environment} of the members' service in {@code compose.yaml}. Default: none.
     *
     * @return further environment variables
     */
    @Setting(
            key = "environment",
            shape = Shape.NAMED,
            comment = "further environment variables",
            source = "https://docs.docker.com/reference/compose-file/services/#environment")
    Variable[] environment() default {};

    /**
     * Files mounted as secrets: certificates and private keys, for example.
     *
     * <p>Key {@code secrets} of the service in {@code compose.yaml}. Default: none.
     *
     * @return files mounted as secrets
     */
    @Setting(
            key = "secrets",
            comment = "files mounted as secrets",
            source = "https://docs.docker.com/reference/compose-file/services/#secrets")
    SecretFile[] secretFiles() default {};
}
