package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * How many connections a member has places for, and how proxies and listeners share them.
 *
 * @param haProxy the proxies
 */
public record ConnectionBudget(HaProxy haProxy) {
    /** What Patroni holds open and opens for its checks. */
    public static final long PATRONI = 5;

    private static final int RESERVED_SINCE = 16;

    /** The places of a member. */
    public long places() {
        return haProxy.patroni().parameter("max_connections", 100);
    }

    /** The places that PostgreSQL keeps for superusers and for roles that may use reserved ones. */
    public long reserved() {
        Patroni patroni = haProxy.patroni();
        long others = patroni.postgresVersion() < RESERVED_SINCE ? 0 : patroni.parameter("reserved_connections", 0);
        return patroni.parameter("superuser_reserved_connections", 3) + others;
    }

    /** The places of a member that proxies may use. */
    public long available() {
        return places() - reserved() - PATRONI;
    }

    /** The connections that all proxies together may open to the primary or, if that is more, to a replica. */
    public long used() {
        return haProxy.proxies() * Math.max(sum(true), sum(false));
    }

    /** The most connections for each listener whose number was not given, so that all fit. */
    long share(Listener listener) {
        long share = Long.MAX_VALUE;
        if (listener.reachesPrimary()) {
            share = share(true);
        }
        if (listener.reachesReplicas()) {
            share = Math.min(share, share(false));
        }
        return Math.max(1, share);
    }

    private long share(boolean primary) {
        long rest = available() / Math.max(1, haProxy.proxies());
        long sharers = 0;
        for (Listener listener : reaching(primary)) {
            if (listener.hasMaxconn()) {
                rest -= listener.maxconn();
            } else {
                sharers++;
            }
        }
        return rest / Math.max(1, sharers);
    }

    private long sum(boolean primary) {
        long sum = 0;
        for (Listener listener : reaching(primary)) {
            sum += listener.maxconn();
        }
        return sum;
    }

    /** The listeners that lead to the primary, or those that lead to a replica. */
    public List<Listener> reaching(boolean primary) {
        List<Listener> reaching = new ArrayList<>();
        for (Listener listener : haProxy.listeners()) {
            if (primary ? listener.reachesPrimary() : listener.reachesReplicas()) {
                reaching.add(listener);
            }
        }
        return reaching;
    }
}
