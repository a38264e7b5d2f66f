package dev.howdah.annotations;

import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The cluster's dynamic configuration: the timing of failovers, durability, and the parameters that all members share.
 * Patroni reads it from {@code bootstrap.dcs} once in a cluster's life and keeps it in etcd from then on.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Dcs {
    /**
     * Seconds that the leader's key lives without being renewed: the time before a failover begins. It is most of the
     * time that applications wait after a host is lost: a failover is complete about {@code ttl + loopWait} seconds
     * later, plus HAProxy's checks. Raise it where hosts or networks stall; Patroni needs
     * {@code loopWait + 2 * retryTimeout <= ttl}, and from 3.2 on lowers the other two by itself otherwise.
     *
     * <p>Key {@code bootstrap.dcs.ttl} in {@code patroni.yml}. Seconds, 20 to 86400. Default 20 (Patroni's own: 30).
     *
     * @return seconds before a silent leader loses its key
     */
    @Setting(
            key = "ttl",
            unit = "s",
            min = 20,
            max = 86400,
            write = Write.ALWAYS,
            comment = "seconds before a silent leader loses its key",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int ttl() default 20;

    /**
     * Seconds that Patroni sleeps between two looks at the cluster. A shorter pause notices a crash sooner and writes
     * to etcd more often. It counts once in a failover, and twice when PostgreSQL crashes while its host lives.
     *
     * <p>Key {@code bootstrap.dcs.loop_wait} in {@code patroni.yml}. Seconds, 1 to 3600. Default 5 (Patroni's own:
     * 10). The minimum is enforced since Patroni 3.2.
     *
     * @return seconds between two looks at the cluster
     */
    @Setting(
            key = "loop_wait",
            unit = "s",
            min = 1,
            max = 3600,
            write = Write.ALWAYS,
            comment = "seconds between two looks at the cluster",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int loopWait() default 5;

    /**
     * Seconds that failing calls to etcd and PostgreSQL are tried again before the leader steps down. Interruptions
     * shorter than this do not demote the primary; a shorter time makes the cluster more nervous, a longer one needs
     * a longer {@link #ttl}.
     *
     * <p>Key {@code bootstrap.dcs.retry_timeout} in {@code patroni.yml}. Seconds, 3 to 3600. Default 5 (Patroni's
     * own: 10). The minimum is enforced since Patroni 3.2.
     *
     * @return seconds that failing calls to etcd or PostgreSQL are tried again
     */
    @Setting(
            key = "retry_timeout",
            unit = "s",
            min = 3,
            max = 3600,
            write = Write.ALWAYS,
            comment = "seconds that failing calls to etcd or PostgreSQL are tried again",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int retryTimeout() default 5;

    /**
     * Bytes that a replica may lag behind and still become leader. In asynchronous mode it bounds what a failover may
     * lose, beside what was written since the last look at the cluster. Too small a value leaves a busy cluster
     * without a candidate.
     *
     * <p>Key {@code bootstrap.dcs.maximum_lag_on_failover} in {@code patroni.yml}. Bytes, at least 0. Default
     * 1048576. A number: Patroni ignores {@code 1MB}.
     *
     * @return bytes a replica may lag and still become leader
     */
    @Setting(
            key = "maximum_lag_on_failover",
            unit = "bytes",
            min = 0,
            write = Write.ALWAYS,
            comment = "bytes a replica may lag and still become leader",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    long maximumLagOnFailover() default 1_048_576;

    /**
     * Bytes that a synchronous replica may lag before another one takes its place; -1: any. Set it well above the
     * usual lag: with a small value the synchronous role wanders under load.
     *
     * <p>Key {@code bootstrap.dcs.maximum_lag_on_syncnode} in {@code patroni.yml}. Bytes, at least -1. Default -1. 0
     * means any as well.
     *
     * @return bytes a synchronous replica may lag
     */
    @Setting(
            key = "maximum_lag_on_syncnode",
            unit = "bytes",
            min = -1,
            comment = "bytes a synchronous replica may lag",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    long maximumLagOnSyncnode() default -1;

    /**
     * Timelines kept in the history; 0: all. Every promotion adds one; the history is a single key in etcd.
     *
     * <p>Key {@code bootstrap.dcs.max_timelines_history} in {@code patroni.yml}. At least 0. Default 0.
     *
     * @return timelines kept in the history
     */
    @Setting(
            key = "max_timelines_history",
            min = 0,
            comment = "timelines kept in the history",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int maxTimelinesHistory() default 0;

    /**
     * Whether a replica on an older timeline is kept from becoming leader. A replica that missed the last promotion
     * then stays out of the race, even where nobody else is left.
     *
     * <p>Key {@code bootstrap.dcs.check_timeline} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether a replica on an older timeline can't become leader
     */
    @Setting(
            key = "check_timeline",
            comment = "a replica on an older timeline can't become leader",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    boolean checkTimeline() default false;

    /**
     * Whether the primary stays primary while etcd is lost, as long as it reaches every other member. Without it,
     * losing etcd demotes the primary within seconds although PostgreSQL is well. With it, one unreachable member is
     * enough to demote, so that two primaries are impossible.
     *
     * <p>Key {@code bootstrap.dcs.failsafe_mode} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether the primary survives the loss of etcd while it reaches all members
     */
    @Setting(
            key = "failsafe_mode",
            comment = "the primary survives the loss of etcd while it reaches all members",
            source = "https://patroni.readthedocs.io/en/latest/dcs_failsafe_mode.html")
    boolean failsafeMode() default false;

    /**
     * Seconds that a crashed primary may take to start again before a replica takes over. 0 fails over at once, at
     * the price of a failover for every crash that a restart would mend. Recovery of much WAL may need longer than
     * the default.
     *
     * <p>Key {@code bootstrap.dcs.primary_start_timeout} in {@code patroni.yml}. Seconds, 0 to 86400. Default 15
     * (Patroni's own: 300).
     *
     * @return seconds a crashed primary may take to start again
     */
    @Setting(
            key = "primary_start_timeout",
            unit = "s",
            min = 0,
            max = 86400,
            write = Write.ALWAYS,
            comment = "seconds a crashed primary may take to start again",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int primaryStartTimeout() default 15;

    /**
     * Seconds that stopping PostgreSQL may take in synchronous mode before it is killed; 0: any. It bounds a
     * switchover that waits for a backend that does not end.
     *
     * <p>Key {@code bootstrap.dcs.primary_stop_timeout} in {@code patroni.yml}. Seconds, 0 to 86400. Default 0.
     *
     * @return seconds that stopping PostgreSQL may take
     */
    @Setting(
            key = "primary_stop_timeout",
            unit = "s",
            min = 0,
            max = 86400,
            comment = "seconds that stopping PostgreSQL may take",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int primaryStopTimeout() default 0;

    /**
     * Whether a commit waits for a replica. Without it a failover may lose commits that applications saw succeed. It
     * costs a round trip to a replica for every commit.
     *
     * <p>Key {@code bootstrap.dcs.synchronous_mode} in {@code patroni.yml}. Default {@code ON} (Patroni's own:
     * {@code OFF}).
     *
     * @return a commit waits for a replica
     */
    @Setting(
            key = "synchronous_mode",
            write = Write.ALWAYS,
            comment = "a commit waits for a replica",
            source = "https://patroni.readthedocs.io/en/latest/replication_modes.html")
    SynchronousMode synchronousMode() default SynchronousMode.ON;

    /**
     * Whether writes stop while there is no synchronous replica. Without it the primary goes on alone, and a second
     * loss may lose data; with it, a cluster of two stops writing when one goes.
     *
     * <p>Key {@code bootstrap.dcs.synchronous_mode_strict} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether no writes while there is no synchronous replica
     */
    @Setting(
            key = "synchronous_mode_strict",
            write = Write.ALWAYS,
            comment = "no writes while there is no synchronous replica",
            source = "https://patroni.readthedocs.io/en/latest/replication_modes.html")
    boolean synchronousModeStrict() default false;

    /**
     * Replicas that a commit waits for. With 2 of 3 members, losing one no longer costs durability, but the slower
     * replica sets the pace of every commit.
     *
     * <p>Key {@code bootstrap.dcs.synchronous_node_count} in {@code patroni.yml}. 1 to 14. Default 1. Patroni lowers
     * it to the number of eligible replicas.
     *
     * @return replicas that a commit waits for
     */
    @Setting(
            key = "synchronous_node_count",
            min = 1,
            max = 14,
            comment = "replicas that a commit waits for",
            source = "https://patroni.readthedocs.io/en/latest/replication_modes.html")
    int synchronousNodeCount() default 1;

    /**
     * Seconds that the slot of a vanished member is kept. While the slot lives, the others keep WAL for the member:
     * longer saves a copy after an outage, shorter saves disk.
     *
     * <p>Key {@code bootstrap.dcs.member_slots_ttl} in {@code patroni.yml}. Seconds, at least 0. Default 1800. Since
     * Patroni 4.0. 0 removes the slot as soon as the member is gone.
     *
     * @return seconds that the slot of a vanished member is kept
     */
    @Setting(
            key = "member_slots_ttl",
            unit = "s",
            min = 0,
            since = "4.0",
            comment = "seconds that the slot of a vanished member is kept",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    int memberSlotsTtl() default 1800;

    /**
     * Replication slots that survive a failover. For subscribers and replicas outside the cluster. Needs
     * {@link #useSlots}; WAL is kept until the slot is read, so an abandoned one fills the disk.
     *
     * <p>Key {@code bootstrap.dcs.slots} in {@code patroni.yml}. Default: none.
     *
     * @return replication slots that survive a failover
     */
    @Setting(
            key = "slots",
            shape = Shape.NAMED,
            comment = "replication slots that survive a failover",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    Slot[] slots() default {};

    /**
     * Replication slots that Patroni leaves alone. Patroni drops slots that it does not know; name here those that
     * other tools create.
     *
     * <p>Key {@code bootstrap.dcs.ignore_slots} in {@code patroni.yml}. Default: none.
     *
     * @return replication slots that Patroni leaves alone
     */
    @Setting(
            key = "ignore_slots",
            comment = "replication slots that Patroni leaves alone",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    IgnoredSlot[] ignoreSlots() default {};

    /**
     * Makes the whole cluster a standby of another one. Synchronous replication has no effect in a standby cluster.
     *
     * <p>Key {@code bootstrap.dcs.standby_cluster} in {@code patroni.yml}. Default: none.
     *
     * @return the cluster replicates from another one
     */
    @Setting(
            key = "standby_cluster",
            comment = "the cluster replicates from another one",
            source = "https://patroni.readthedocs.io/en/latest/standby_cluster.html")
    StandbyCluster standbyCluster() default @StandbyCluster;

    /**
     * PostgreSQL parameters of all members. Those that all members must share, such as {@code max_connections}, have
     * effect only here: Patroni drops them from {@link Postgresql#parameters} without a word.
     *
     * <p>Key {@code bootstrap.dcs.postgresql.parameters} in {@code patroni.yml}. Default: none.
     *
     * @return PostgreSQL parameters of all members
     */
    @Setting(
            key = "postgresql.parameters",
            shape = Shape.NAMED,
            comment = "PostgreSQL parameters of all members",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    Parameter[] parameters() default {};

    /**
     * Whether an old primary rejoins by {@code pg_rewind}. Otherwise one that diverged must be copied anew, which
     * takes long for a big database. Needs checksums or {@code wal_log_hints}.
     *
     * <p>Key {@code bootstrap.dcs.postgresql.use_pg_rewind} in {@code patroni.yml}. Default {@code true} (Patroni's
     * own: {@code false}).
     *
     * @return whether an old primary rejoins by pg_rewind
     */
    @Setting(
            key = "postgresql.use_pg_rewind",
            write = Write.ALWAYS,
            comment = "an old primary rejoins by pg_rewind",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    boolean usePgRewind() default true;

    /**
     * Whether members replicate through slots. A replica that was away then still finds its WAL; the disk must hold
     * it.
     *
     * <p>Key {@code bootstrap.dcs.postgresql.use_slots} in {@code patroni.yml}. Default {@code true}.
     *
     * @return whether members replicate through slots
     */
    @Setting(
            key = "postgresql.use_slots",
            write = Write.ALWAYS,
            comment = "members replicate through slots",
            source = "https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")
    boolean useSlots() default true;

    /**
     * Whether a member is cloned anew when {@code pg_rewind} fails. Otherwise such a member stays down until somebody
     * looks after it. What it wrote alone is lost.
     *
     * <p>Key {@code bootstrap.dcs.postgresql.remove_data_directory_on_rewind_failure} in {@code patroni.yml}. Default
     * {@code true} (Patroni's own: {@code false}).
     *
     * @return whether to clone a member anew when pg_rewind fails
     */
    @Setting(
            key = "postgresql.remove_data_directory_on_rewind_failure",
            write = Write.ALWAYS,
            comment = "clone a member anew when pg_rewind fails",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    boolean removeDataDirectoryOnRewindFailure() default true;

    /**
     * Whether a member whose timeline diverged is cloned anew where {@code pg_rewind} is not used. What the member
     * wrote alone is lost.
     *
     * <p>Key {@code bootstrap.dcs.postgresql.remove_data_directory_on_diverged_timelines} in {@code patroni.yml}.
     * Default {@code false}.
     *
     * @return whether to clone a member anew when its timeline diverged
     */
    @Setting(
            key = "postgresql.remove_data_directory_on_diverged_timelines",
            comment = "clone a member anew when its timeline diverged",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    boolean removeDataDirectoryOnDivergedTimelines() default false;
}
