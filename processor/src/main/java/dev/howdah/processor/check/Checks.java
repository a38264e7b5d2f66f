package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;
import java.util.List;

/** All rules, in the order in which problems are reported. */
public final class Checks {
    private final List<Rule> declared = List.of(new SettingRules());
    private final List<Rule> related = List.of(
            new UniqueNameRules(),
            new ReferenceRules(),
            new NameLengthRules(),
            new NetworkRules(),
            new PortRules(),
            new ClusterRules(),
            new EtcdRules(),
            new AccessRules(),
            new RawRules());

    /** Checks a stack. Rules that relate values to each other stay quiet while a single value is wrong. */
    public void check(Stack stack, Problems problems) {
        declared.forEach(rule -> rule.check(stack, problems));
        if (!problems.hasErrors()) {
            related.forEach(rule -> rule.check(stack, problems));
        }
    }
}
