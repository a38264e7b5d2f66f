package dev.howdah.processor.model;

import java.util.List;

/**
 * A Docker secret that exists before the stack is deployed. Howdah knows its name and its use, never its value.
 *
 * @param name the secret's name, and the name of its file in the containers
 * @param purpose what it is for
 * @param mounts the services that mount it
 * @param charset what its value may consist of
 * @param length the length to make it with
 * @param keeper who keeps it: {@code human} or {@code machine}
 * @param rotation how it is changed
 */
public record Secret(
        String name, String purpose, List<Mount> mounts, String charset, int length, String keeper, String rotation) {
    public Secret {
        mounts = List.copyOf(mounts);
    }

    /**
     * A service that mounts a secret.
     *
     * @param service the service's name
     * @param uid the user that may read it
     */
    public record Mount(String service, long uid) {}
}
