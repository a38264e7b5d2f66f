package dev.howdah.processor.model;

import java.util.Set;

/**
 * {@code @Listener}: a port or socket of HAProxy.
 *
 * @param haProxy the proxy
 * @param section the annotation
 */
public record Listener(HaProxy haProxy, Section section) {
    private static final Set<String> WRITING = Set.of("/primary", "/standby-leader");

    /** The listener's name. */
    public String name() {
        return section.text("name");
    }

    /** The port in the container; 0 for none. */
    public long port() {
        return section.number("port");
    }

    /** The port of the hosts; 0 for none. */
    public long publishedPort() {
        return section.number("publishedPort");
    }

    /** The unix socket; empty for none. The listener that hosts reach has one in any case. */
    public String unixSocket() {
        HostAccess hosts = haProxy.hostAccess();
        boolean reached = hosts.isEnabled() && hosts.listener().equals(name());
        return section.text("unixSocket", reached ? hosts.socket() : "");
    }

    /** Most connections to each member: as many as the member has places for, unless a number was given. */
    public long maxconn() {
        return hasMaxconn() ? section.number("maxconn") : new ConnectionBudget(haProxy).share(this);
    }

    /** Whether the most connections to each member were given. */
    public boolean hasMaxconn() {
        return section.isGiven("maxconn");
    }

    /** Whether its connections may be on the primary: a replica keeps those that nobody ends when it becomes one. */
    public boolean reachesPrimary() {
        return isForWriting() || path().startsWith("/read-only") || !section.flag("shutdownSessions");
    }

    /** Whether its connections may be on a replica. */
    public boolean reachesReplicas() {
        return !isForWriting() || !section.flag("shutdownSessions");
    }

    /** Servers kept for members; two to spare, because members of an update come before the old ones are forgotten. */
    public long slots() {
        return section.isGiven("slots")
                ? section.number("slots")
                : haProxy.members().count() + 2;
    }

    /** The path of Patroni's REST API that the health check asks. */
    public String path() {
        return section.choice("role").spelling();
    }

    /** A time of the listener; 0 where its text is no time. */
    public long milliseconds(String attribute) {
        return Math.max(0, Quantities.milliseconds(section.text(attribute)));
    }

    /** Whether it leads to the member that takes writes. */
    public boolean isForWriting() {
        return WRITING.contains(path());
    }
}
