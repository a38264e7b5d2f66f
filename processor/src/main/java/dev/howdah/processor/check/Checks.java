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
            new TemplateRules(),
            new NetworkRules(),
            new PortRules(),
            new ClusterRules(),
            new RecoveryRules(),
            new TagRules(),
            new SlotRules(),
            new StandbyRules(),
            new AddressRules(),
            new MemberRules(),
            new InitdbRules(),
            new BasebackupRules(),
            new AuthenticationRules(),
            new PostInitRules(),
            new CommandRules(),
            new LogRules(),
            new PlaceRules(),
            new SecretFileRules(),
            new RestApiRules(),
            new HeaderRules(),
            new CompletenessRules(),
            new ArchiveRules(),
            new ParameterRules(),
            new ParameterRelationRules(),
            new MemoryRules(),
            new ConnectionRules(),
            new EtcdRules(),
            new AvailabilityRules(),
            new AccessRules(),
            new HbaRules(),
            new LineRules(),
            new EnvironmentRules(),
            new SubnetRules(),
            new ResourceRules(),
            new PlacementRules(),
            new MountRules(),
            new ImageRules(),
            new EtcdVariableRules(),
            new ListenerRules(),
            new ProxyRules(),
            new HostAccessRules(),
            new ListenerLineRules(),
            new RawHaProxyRules(),
            new PoolerRules(),
            new PoolRules(),
            new PoolerLineRules(),
            new RepositoryRules(),
            new ScheduleRules(),
            new PgAdminRules(),
            new PgAdminSettingRules(),
            new CaddyRules(),
            new DirectiveRules(),
            new MonitoringRules());
    private final List<Rule> rendered = List.of(new RawRules(), new RawSizeRules());

    /**
     * Checks a stack. What relates several values is not said where one of them is wrong by itself, or has an error that
     * an earlier rule found: it would mostly follow from that. What is read off the files is checked once everything else
     * is right.
     */
    public void check(Stack stack, Problems problems) {
        declared.check(stack, problems);
        List<Problem> single = problems.found();
        for (Rule rule : related) {
            Problems relations = new Problems();
            rule.check(stack, relations);
            List<Problem> earlier = problems.found();
            for (Problem relation : relations.found()) {
                if (!follows(relation, single, earlier)) {
                    problems.add(relation);
                }
            }
        }
        if (!problems.hasErrors()) {
            for (Rule rule : rendered) {
                rule.check(stack, problems);
            }
        }
    }

    private static boolean follows(Problem relation, List<Problem> single, List<Problem> earlier) {
        boolean follows = false;
        for (Problem problem : relation.sources().isEmpty() ? single : earlier) {
            follows = follows || (problem.isError() && relation.followsFrom(problem));
        }
        return follows;
    }
}
