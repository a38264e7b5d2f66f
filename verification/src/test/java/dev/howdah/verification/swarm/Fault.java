package dev.howdah.verification.swarm;

import java.time.Duration;

/**
 * Something that is done to a part of the cluster.
 *
 * @param kind what
 * @param target to which part, where the kind has one
 * @param lasts how long until it is undone; nothing where nobody but the cluster can undo it
 */
record Fault(Kind kind, Target target, Duration lasts) {
    /** What can be done. Hosts away and etcd's members away are what a fault takes from the Swarm and from etcd for a while. */
    enum Kind {
        CONTAINER_KILLED("a member's container is killed", 0, 0, 0),
        POSTMASTER_KILLED("a postmaster is killed", 0, 0, 0),
        PATRONI_STOPPED("Patroni stands still", 40, 0, 0),
        POSTGRES_STOPPED("PostgreSQL stands still", 40, 0, 0),
        CABLE_CUT("a host's cable is cut", 60, 1, 1),
        POWER_OFF("a host loses power", 60, 1, 1),
        ETCD_MEMBER_STOPPED("a member of etcd is stopped", 40, 0, 1),
        ETCD_MAJORITY_STOPPED("etcd's majority is stopped", 40, 0, 2),
        SWITCHOVER("the primary is switched over", 0, 0, 0);

        private final String words;
        private final int longest;
        private final int hosts;
        private final int votes;

        Kind(String words, int longest, int hosts, int votes) {
            this.words = words;
            this.longest = longest;
            this.hosts = hosts;
            this.votes = votes;
        }

        String words() {
            return words;
        }

        /** The most seconds that it may last; 0 where it is over at once. */
        int longest() {
            return longest;
        }

        int hostsAway() {
            return hosts;
        }

        int votesAway() {
            return votes;
        }

        /** Done to a member of etcd, which the Swarm's managers stop and start. */
        boolean isOfEtcd() {
            return votes > 0 && hosts == 0;
        }

        boolean hasTarget() {
            return !isOfEtcd() && this != SWITCHOVER;
        }
    }

    /** The part, by what it is when a step begins: the primary, or one of the others in the order of their hosts. */
    enum Target {
        PRIMARY,
        FIRST_REPLICA,
        SECOND_REPLICA
    }

    @Override
    public String toString() {
        String what = kind.words()
                + (kind.hasTarget() ? " (" + target.name().toLowerCase().replace('_', ' ') + ")" : "");
        return lasts.isZero() ? what : what + " for " + lasts.toSeconds() + " s";
    }
}
