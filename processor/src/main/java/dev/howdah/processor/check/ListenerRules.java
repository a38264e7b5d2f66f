package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Set;

/** Each listener of HAProxy leads to members that Patroni lets it have. */
final class ListenerRules implements Rule {
    private static final Set<String> REPLICAS_ONLY = Set.of("/replica", "/sync", "/async", "/quorum");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isEmpty()) {
            return;
        }
        HaProxy haProxy = stack.haProxy().get();
        Value declared = haProxy.section().value("listeners");
        for (Item item : declared.items()) {
            Listener listener = new Listener(haProxy, item.section());
            if (declared.given()) {
                checkRole(stack, listener, problems);
            }
            checkSlots(stack, listener, problems);
            checkSessions(listener, problems);
            checkLag(listener, problems);
        }
        checkStandbyDefaults(stack, declared, problems);
    }

    private static void checkRole(Stack stack, Listener listener, Problems problems) {
        String never = whyNever(stack, listener.path());
        String idle = never.isEmpty() ? whyIdle(stack, listener.path()) : "";
        if (!never.isEmpty() || !idle.isEmpty()) {
            problems.add(
                    never.isEmpty() ? ProxyProblem.ROLE_IDLE : ProxyProblem.ROLE_NEVER,
                    listener.section().value("role"),
                    "the listener " + listener.name() + " asks for " + listener.path() + ", but " + never + idle,
                    "Choose another role, or remove the listener");
        }
    }

    /** Why no member could ever answer a check with 200, or nothing. */
    private static String whyNever(Stack stack, String path) {
        String mode = stack.patroni().dcs().choice("synchronousMode").spelling();
        if (path.equals("/sync") && !mode.equals("true")) {
            return "only synchronousMode = ON has synchronous replicas";
        }
        if (path.equals("/quorum") && !mode.equals("quorum")) {
            return "only synchronousMode = QUORUM has a quorum";
        }
        boolean noStandby = path.equals("/standby-leader") && !isStandby(stack);
        return noStandby ? "the stack is no standby cluster" : "";
    }

    /** Why a check finds nobody, or only the primary, in the stack as it is; or nothing. */
    private static String whyIdle(Stack stack, String path) {
        String mode = stack.patroni().dcs().choice("synchronousMode").spelling();
        long members = stack.patroni().members().count();
        if (path.equals("/read-only-sync") && !mode.equals("true")) {
            return "without synchronousMode = ON it leads to the primary alone";
        }
        if (path.equals("/read-only-quorum") && !mode.equals("quorum")) {
            return "without synchronousMode = QUORUM it leads to the primary alone";
        }
        if (path.equals("/primary") && isStandby(stack)) {
            return "a standby cluster has no primary until it is promoted";
        }
        if (REPLICAS_ONLY.contains(path) && members == 1) {
            return "one member has no replica";
        }
        boolean allSynchronous =
                !mode.equals("false") && stack.patroni().dcs().number("synchronousNodeCount") >= members - 1;
        return path.equals("/async") && allSynchronous ? "every replica is synchronous while all are up" : "";
    }

    private static boolean isStandby(Stack stack) {
        return stack.patroni().isStandbyCluster();
    }

    /** The listeners of the default know nothing of a standby cluster's leader. */
    private static void checkStandbyDefaults(Stack stack, Value declared, Problems problems) {
        if (!declared.given() && isStandby(stack)) {
            problems.add(
                    ProxyProblem.ROLE_IDLE,
                    declared,
                    "the default listener primary asks for /primary, but a standby cluster has none until it is promoted",
                    "Name the listeners, one with role = ListenerRole.STANDBY_LEADER");
        }
    }

    private static void checkSlots(Stack stack, Listener listener, Problems problems) {
        long members = stack.patroni().members().count();
        if (listener.section().isGiven("slots") && listener.slots() < members) {
            problems.add(
                    ProxyProblem.SLOTS,
                    listener.section().value("slots"),
                    "the listener " + listener.name() + " has " + listener.slots() + " slots for " + members
                            + " members",
                    "Remove slots, or set it to " + (members + 2));
        }
    }

    private static void checkSessions(Listener listener, Problems problems) {
        Value shutdown = listener.section().value("shutdownSessions");
        if (listener.isForWriting() && !listener.section().flag("shutdownSessions")) {
            problems.add(
                    ProxyProblem.SESSIONS_STAY,
                    shutdown,
                    "the listener " + listener.name() + " leads to the primary with shutdownSessions = false",
                    "Remove it",
                    List.of(shutdown));
        }
    }

    /** Patroni reads {@code lag} for replicas only. */
    private static void checkLag(Listener listener, Problems problems) {
        Value lag = listener.section().value("lag");
        if (lag.given()
                && !lag.isEmpty()
                && List.of("/primary", "/standby-leader").contains(listener.path())) {
            problems.add(
                    NameProblem.IN_VAIN,
                    lag,
                    "the listener " + listener.name() + " has lag, which Patroni reads for replicas, and the role "
                            + listener.path(),
                    "Remove lag, or choose a role of replicas");
        }
    }
}
