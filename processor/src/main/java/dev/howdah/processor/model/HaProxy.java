package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @HaProxy}: what other files need to know of it.
 *
 * @param stack the stack's name
 * @param patroni the cluster behind it
 * @param section the annotation
 */
public record HaProxy(String stack, Patroni patroni, Section section) {
    /** The user that the official image runs as. */
    public static final long UID = 99;

    /** The members behind it. */
    public Members members() {
        return patroni.members();
    }

    /** How many proxies there are at most. */
    public long proxies() {
        return section.number("maxProxies");
    }

    /** HAProxy's version. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** The image. */
    public String image() {
        return section.text("image", section.choice("version").image());
    }

    /** The name under which applications reach the proxies. */
    public String hostname() {
        return section.text("hostname", members().domain());
    }

    /** Placement constraints. */
    public List<String> constraints() {
        List<String> constraints = new ArrayList<>();
        String label = section.text("nodeLabel");
        if (!label.isEmpty()) {
            constraints.add(Members.constraint(label));
        }
        constraints.addAll(section.texts("constraints"));
        return constraints;
    }

    /** What HAProxy listens on. */
    public List<Listener> listeners() {
        List<Listener> listeners = new ArrayList<>();
        for (Section listener : section.sections("listeners")) {
            listeners.add(new Listener(this, listener));
        }
        return listeners;
    }

    /** The way from the hosts' own programs. */
    public HostAccess hostAccess() {
        return new HostAccess(this, section.section("hostAccess"));
    }

    /** The status page. */
    public Section stats() {
        return section.section("stats");
    }

    /** A time-out of the section {@code defaults}, in milliseconds; 0 where the text is no time. */
    public long timeout(String attribute) {
        return Math.max(0, Quantities.milliseconds(section.section("defaults").text(attribute)));
    }

    /** Whether there is a status page. */
    public boolean hasStats() {
        return stats().flag("enabled");
    }

    /** The status page's port. */
    public long statsPort() {
        return stats().number("port");
    }

    /** Most connections of the process: as many as members take, doubled for those that wait, and some for the status page. */
    public long maxconn() {
        Section global = section.section("global");
        if (global.isGiven("maxconn")) {
            return global.number("maxconn");
        }
        long sum = 0;
        for (Listener listener : listeners()) {
            sum += 2 * members().count() * listener.maxconn();
        }
        return sum + 100;
    }
}
