package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @Etcd}: an existing etcd, or members of the stack's own.
 *
 * @param stack the stack's name
 * @param section the annotation
 */
public record Etcd(String stack, Section section) {
    /** etcd's version. */
    public Version version() {
        return Version.of(section.choice("version").spelling());
    }

    /** Whether the stack runs its own etcd. */
    public boolean isOwn() {
        return section.texts("hosts").isEmpty();
    }

    /** The services of the stack's own etcd, one for each member; empty for an existing etcd. */
    public List<String> services() {
        List<String> services = new ArrayList<>();
        // Rules also see a number that is out of range, and two thousand million names would fill the memory.
        Value members = section.value("members");
        long count = Math.min((Long) members.content(), members.setting().max());
        for (int i = 1; isOwn() && i <= count; i++) {
            services.add(section.text("service") + i);
        }
        return services;
    }

    /** The hosts and ports that Patroni connects to. */
    public List<String> hosts() {
        List<String> hosts = new ArrayList<>(section.texts("hosts"));
        for (String service : services()) {
            hosts.add(service + ":" + clientPort());
        }
        return hosts;
    }

    /** The port for clients. */
    public long clientPort() {
        return section.number("clientPort");
    }

    /** The port between members. */
    public long peerPort() {
        return section.number("peerPort");
    }

    /** The image. */
    public String image() {
        return section.text("image", section.choice("version").image());
    }

    /** The constraint that pins a member to its host. */
    public String constraint(int member) {
        return Members.constraint(label(member));
    }

    /** The label of a member's host. */
    public String label(int member) {
        return section.text("nodeLabel", stack + ".etcd") + "=" + member;
    }
}
