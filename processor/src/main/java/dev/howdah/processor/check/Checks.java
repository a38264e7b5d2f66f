package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;
import java.util.List;

/** All rules, in the order in which problems are reported. */
public final class Checks {
    private final Rule declared = new SettingRules();
    private final List<Rule> related = List.of(
            new UniqueNameRules(),
            new ReferenceRules(),
            new NameLengthRules(),
            new SecretRules(),
            new SharingRules(),
            new NetworkRules(),
            new PortRules(),
            new ClusterRules(),
            new CompletenessRules(),
            new EtcdRules(),
            new AccessRules(),
            new LineRules(),
            new EnvironmentRules());
    private final Rule rendered = new RawRules();

    /**
     * Checks a stack. What relates a value to others is not said of an annotation in which a single value is wrong: it
     * would mostly follow from that one. What is read off the files is checked once everything else is right.
     */
    public void check(Stack stack, Problems problems) {
        declared.check(stack, problems);
        List<Problem> single = problems.found();
        Problems relations = new Problems();
        for (Rule rule : related) {
            rule.check(stack, relations);
        }
        for (Problem relation : relations.found()) {
            if (!followsFrom(single, relation)) {
                problems.add(relation.code(), relation.origin(), relation.what(), relation.fix());
            }
        }
        if (!problems.hasErrors()) {
            rendered.check(stack, problems);
        }
    }

    private static boolean followsFrom(List<Problem> single, Problem relation) {
        for (Problem problem : single) {
            if (problem.origin().isInSameAnnotation(relation.origin())) {
                return true;
            }
        }
        return false;
    }
}
