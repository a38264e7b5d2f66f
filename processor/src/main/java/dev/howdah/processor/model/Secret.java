package dev.howdah.processor.model;

import java.util.List;

/**
 * A Docker secret that exists before the stack is deployed. Howdah knows its name and its use, never its value.
 *
 * @param name the secret's name, and the name of its file in the containers
 * @param purpose what it is for
 * @param kind what it is to those who read it
 * @param mounts the services that mount it
 * @param logins the roles of the cluster whose password it is
 */
public record Secret(String name, String purpose, SecretKind kind, List<Mount> mounts, List<String> logins) {
    public Secret {
        mounts = List.copyOf(mounts);
        logins = List.copyOf(logins);
    }

    /**
     * A service that mounts a secret.
     *
     * @param service the service's name
     * @param uid the user that may read it
     */
    public record Mount(String service, long uid) {}
}
