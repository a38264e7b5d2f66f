package dev.howdah.processor.model;

/**
 * {@code @Monitoring}: what Prometheus is told of the stack.
 *
 * @param section the annotation
 */
public record Monitoring(Section section) {
    /** The job that asks Patroni's REST API. */
    public static String patroniJob(Stack stack) {
        return stack.name() + "-patroni";
    }

    /** The job that asks HAProxy's status page. */
    public static String haProxyJob(Stack stack) {
        return stack.name() + "-haproxy";
    }

    /** The job that asks the service that backs up. */
    public static String backupJob(Stack stack) {
        return stack.name() + "-backup";
    }

    /** Whether HAProxy has metrics. */
    public static boolean asksHaProxy(Stack stack) {
        return stack.haProxy().isPresent()
                && stack.haProxy().get().hasStats()
                && stack.haProxy().get().stats().flag("metrics");
    }

    /** A time. */
    public String time(String attribute) {
        return section.text(attribute);
    }

    /** The time without a leader that a failover may take: what was given, or the bound of a lost host. */
    public String noLeaderFor(Stack stack) {
        return section.text(
                "noLeaderFor",
                Quantities.written(new Availability(stack).hostLost().milliseconds()));
    }

    /** The bytes that a replica may be behind. */
    public long lag(Stack stack) {
        return section.text("lag").isEmpty()
                ? stack.patroni().dcs().number("maximumLagOnFailover")
                : Quantities.bytes(section.text("lag"));
    }
}
