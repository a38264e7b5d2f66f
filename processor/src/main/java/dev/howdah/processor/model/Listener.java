package dev.howdah.processor.model;

import java.util.Set;

/**
 * {@code @Listener}: a port or socket of HAProxy.
 *
 * @param members the members behind it
 * @param section the annotation
 */
public record Listener(Members members, Section section) {
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

    /** The unix socket; empty for none. */
    public String unixSocket() {
        return section.text("unixSocket");
    }

    /** Most connections to each member. */
    public long maxconn() {
        return section.number("maxconn");
    }

    /** Servers kept for members; two to spare, because members of an update come before the old ones are forgotten. */
    public long slots() {
        return section.isGiven("slots") ? section.number("slots") : members.count() + 2;
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
