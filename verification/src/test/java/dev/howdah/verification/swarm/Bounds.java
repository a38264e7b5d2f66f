package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/** What the settings promise, as the processor computed it when the class was compiled: the {@code bound} facts of the plan. */
final class Bounds {
    private static final String PREFIX = "bound/";

    private final Map<String, Duration> bounds = new HashMap<>();

    Bounds(Plan plan) {
        plan.facts("milliseconds").forEach((where, value) -> {
            // A promise is a fact in milliseconds as well.
            if (where.startsWith(PREFIX)) {
                bounds.put(where.substring(PREFIX.length()), Duration.ofMillis(Long.parseLong(value)));
            }
        });
    }

    /** The bound of an event, as in {@code host-lost}. */
    Duration of(String event) {
        Duration bound = bounds.get(event);
        if (bound == null) {
            throw new IllegalArgumentException("the stack has no bound " + event + " but " + bounds.keySet());
        }
        return bound;
    }
}
