package dev.howdah.processor.model;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * A network that services join.
 *
 * @param stack the stack's name
 * @param key the network's key in the Compose file
 * @param section its annotation
 */
public record Network(String stack, String key, Section section) {
    /** The addresses of every network that a container is attached to, as {@code pg_hba} calls them. */
    static final String ATTACHED = "samenet";

    /** The name given, or empty: then Docker puts the stack's name before the key. */
    public String name() {
        return section.text("name");
    }

    /** The name in Docker. */
    public String dockerName() {
        return section.text("name", stack + "_" + key);
    }

    /** Whether the network exists before the stack is deployed. */
    public boolean isExternal() {
        return section.flag("external");
    }

    /** The addresses, or empty for an existing network whose addresses were not told. */
    public String subnet() {
        return section.text("subnet", isExternal() ? "" : derivedSubnet());
    }

    /** What {@code pg_hba} calls the network. */
    public String hbaAddress() {
        return subnet().isEmpty() ? ATTACHED : subnet();
    }

    /**
     * Addresses that differ from stack to stack, so that two stacks fit on one Swarm, and never change for one stack, so
     * that {@code pg_hba} can name them.
     */
    private String derivedSubnet() {
        CRC32 crc = new CRC32();
        crc.update((stack + "/" + key).getBytes(StandardCharsets.UTF_8));
        long hash = crc.getValue();
        return "10." + (128 + (hash >> 8 & 127)) + "." + (hash & 255) + ".0/24";
    }
}
