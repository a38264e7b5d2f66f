package dev.howdah.processor.render.plan;

import dev.howdah.processor.model.Availability;
import dev.howdah.processor.model.Bound;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Stack;

/**
 * How long writes may be interrupted, and what is promised of it, for programs that measure a cluster: the runbook tells people.
 * They follow from settings that have rows of their own, so that they are facts and never changes.
 */
final class BoundRows {
    private static final String MILLISECONDS = "milliseconds";

    private BoundRows() {}

    static void add(Stack stack, Rows rows) {
        for (Bound bound : new Availability(stack).bounds()) {
            rows.add(Effect.FACT, "bound/" + bound.id(), MILLISECONDS, Long.toString(bound.milliseconds()));
        }
        String maxRto = stack.swarm().text("maxRto");
        if (!maxRto.isEmpty()) {
            rows.add(Effect.FACT, "promise/maxRto", MILLISECONDS, Long.toString(Quantities.milliseconds(maxRto)));
        }
        String rpo = stack.swarm().choice("rpo").spelling();
        if (rpo.equals("zero")) {
            rows.add(Effect.FACT, "promise/rpo", "value", rpo);
        }
    }
}
