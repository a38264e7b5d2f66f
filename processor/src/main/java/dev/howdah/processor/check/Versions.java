package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Version;

/** The versions of a stack's components. */
final class Versions {
    private static final String PATRONI = "Patroni";

    private final Stack stack;

    Versions(Stack stack) {
        this.stack = stack;
    }

    /**
     * A component with its version.
     *
     * @param name the component's name
     * @param version its version
     * @param attribute where the version is set
     * @param patroni Patroni's version, for settings of other components that rely on it
     */
    record Component(String name, Version version, String attribute, Version patroni) {
        /** What to do to get a newer version. */
        String upgrade(String version) {
            String constant = "V" + version.replace('.', '_');
            return "set " + attribute + " to " + constant + " or newer and deploy an image that has it";
        }

        /** The component that a version such as {@code Patroni 4.0} speaks of: this one unless it names another. */
        Component knowing(String since) {
            return since.startsWith(PATRONI + " ") ? new Component(PATRONI, patroni, "patroniVersion", patroni) : this;
        }
    }

    /** The number in {@code 4.0} or {@code Patroni 4.0}. */
    static String number(String since) {
        return since.substring(since.indexOf(' ') + 1);
    }

    /** The component that an annotation on the class configures. */
    Component of(String annotation) {
        Version patroni = stack.patroni().version();
        return switch (annotation) {
            case "Etcd" -> new Component("etcd", stack.etcd().version(), "version", patroni);
            case "HaProxy" ->
                new Component("HAProxy", stack.haProxy().orElseThrow().version(), "version", patroni);
            case "PgBouncer" ->
                new Component("PgBouncer", stack.pgBouncer().orElseThrow().version(), "version", patroni);
            case "PgBackRest" ->
                new Component("pgBackRest", stack.pgBackRest().orElseThrow().version(), "version", patroni);
            case "PgAdmin" ->
                new Component("pgAdmin", stack.pgAdmin().orElseThrow().version(), "version", patroni);
            case "Caddy" -> new Component("Caddy", stack.caddy().orElseThrow().version(), "version", patroni);
            default -> new Component(PATRONI, patroni, "patroniVersion", patroni);
        };
    }
}
