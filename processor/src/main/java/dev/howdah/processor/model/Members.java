package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @Members}: the service whose tasks are the PostgreSQL members.
 *
 * @param stack the stack's name
 * @param section the annotation
 */
public record Members(String stack, Section section) {
    /** The service's name. */
    public String service() {
        return section.text("service");
    }

    /** How many members there are. */
    public long count() {
        return section.number("count");
    }

    /** The domain under which members and proxies are found. */
    public String domain() {
        return section.text("domain", stack + ".host");
    }

    /** Each member's host name, a Swarm template. */
    public String hostname() {
        return section.text("hostname", "{{.Node.ID}}." + domain());
    }

    /** The image; asked for at deployment where none was given. */
    public String image() {
        return section.text("image", "${PATRONI_IMAGE:?an image with Patroni and PostgreSQL}");
    }

    /** The label of the hosts that run a member, as {@code key=value}. */
    public String nodeLabel() {
        return section.text("nodeLabel", stack + ".database=true");
    }

    /** Placement constraints. */
    public List<String> constraints() {
        List<String> constraints = new ArrayList<>(List.of(constraint(nodeLabel())));
        constraints.addAll(section.texts("constraints"));
        return constraints;
    }

    /** Where patroni.yml stands in the container. */
    public String configTarget() {
        return section.text("configTarget");
    }

    /** Where the volume with the data is mounted. */
    public String volumeTarget() {
        return section.section("volume").text("target", "/var/lib/postgresql");
    }

    /** The user that Patroni runs as. */
    public long uid() {
        return section.number("uid");
    }

    /** The constraint that a node carries a label. */
    public static String constraint(String label) {
        int equals = label.indexOf('=');
        return equals < 0
                ? "node.labels." + label + " == true"
                : "node.labels." + label.substring(0, equals) + " == " + label.substring(equals + 1);
    }
}
