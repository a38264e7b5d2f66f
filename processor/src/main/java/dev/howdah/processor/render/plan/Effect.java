package dev.howdah.processor.render.plan;

import java.util.Locale;

/** What a difference between two releases means where the older one runs. The companion's {@code Meaning} says each in words. */
public enum Effect {
    /** Nothing: commands need it. */
    FACT,
    /** Another stack beside the one that runs. */
    STACK,
    /** Another cluster: the members that run are no part of it. */
    CLUSTER,
    /** Members look for their data elsewhere. */
    DATA,
    /** Fixed when the data directory was made. */
    INITDB,
    /** PostgreSQL's major version, which the data directory has too. */
    MAJOR,
    /** Patroni's version, which members of one cluster share but for an upgrade. */
    PATRONI,
    /** etcd's version, which goes up one minor version at a time. */
    ETCD,
    /** The members of etcd, which it reads when it starts for the first time. */
    ETCD_MEMBERS,
    /** The hosts of an etcd that is not the stack's own. */
    STORE,
    /** A role that Patroni logs in with, and makes only with the cluster. */
    LOGIN,
    /** The secret with the password of such a role. */
    PASSWORD,
    /** Exists before the stack is deployed. */
    SECRET,
    /** Set in the shell that deploys. */
    VARIABLE,
    /** Carried by the hosts that run a service. */
    LABEL,
    /** What a network is made with. */
    NETWORK,
    /** What a volume is made with. */
    VOLUME,
    /** Whether a service exists. */
    SERVICE,
    /** Global or replicated, which a service stays. */
    MODE,
    /** How many tasks a service has. */
    REPLICAS,
    /** Where tasks may run. */
    PLACEMENT,
    /** Part of a service, but of none of its tasks. */
    UPDATE,
    /** A file that tasks mount, under a name with its hash. */
    CONFIG,
    /** Part of a task: another value makes new tasks. */
    TASKS,
    /** In Patroni's dynamic configuration, in effect with its next loop. */
    DYNAMIC,
    /** Whether the cluster follows another one. */
    STANDBY,
    /** A parameter that a reload puts into effect. */
    RELOAD,
    /** A parameter that new connections see. */
    CONNECTIONS,
    /** A parameter that Howdah knows nothing of. */
    PARAMETER,
    /** A parameter that needs a restart. */
    RESTART,
    /** A parameter that needs a restart, of which a standby must not have less than its primary. */
    ORDERED,
    /** Read only when the cluster is created. */
    BOOTSTRAP,
    ROLE,
    DATABASE,
    EXTENSION,
    SCHEMA,
    /** What Prometheus is told: no service reads it. */
    MONITORING,
    /** The user's own statements of the script that makes roles and databases. */
    SQL;

    /** How {@code plan.tsv} spells it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
