package dev.howdah.processor.check;

import dev.howdah.processor.model.ConnectionBudget;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Proxies open no more connections than a member has places for, and take as many as they may open. */
final class ConnectionRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isPresent()) {
            HaProxy haProxy = stack.haProxy().get();
            ConnectionBudget budget = new ConnectionBudget(haProxy);
            List<Value> sources = sources(stack, haProxy);
            checkPlaces(haProxy, budget, sources, problems);
            checkGlobal(haProxy, sources, problems);
        }
    }

    private static List<Value> sources(Stack stack, HaProxy haProxy) {
        List<Value> sources = new ArrayList<>(new PostgresSettings(stack)
                .sources("max_connections", "superuser_reserved_connections", "reserved_connections"));
        sources.add(haProxy.section().value("maxProxies"));
        sources.add(haProxy.section().value("listeners"));
        sources.add(haProxy.patroni().members().section().value("count"));
        return sources;
    }

    private static void checkPlaces(HaProxy haProxy, ConnectionBudget budget, List<Value> sources, Problems problems) {
        long used = budget.used();
        long available = budget.available();
        if (used <= available) {
            return;
        }
        String sum =
                haProxy.proxies() + " proxies open up to " + used + " connections to a member, but max_connections "
                        + budget.places() + " less " + budget.reserved() + " reserved and " + ConnectionBudget.PATRONI
                        + " for Patroni leaves " + available;
        Listener largest = largest(haProxy);
        long needed = used + budget.reserved() + ConnectionBudget.PATRONI;
        if (largest == null || available < haProxy.proxies()) {
            problems.add(
                    ParameterProblem.CONNECTION_BUDGET,
                    haProxy.section().isGiven("maxProxies") ? haProxy.section().value("maxProxies") : haProxy.section(),
                    sum,
                    "Raise max_connections in dcs.parameters to " + needed + ", or lower maxProxies",
                    sources);
            return;
        }
        long fitting = largest.maxconn() - (used - available + haProxy.proxies() - 1) / haProxy.proxies();
        problems.add(
                ParameterProblem.CONNECTION_BUDGET,
                largest.section().value("maxconn"),
                "listener " + largest.name() + " has maxconn " + largest.maxconn() + ": " + sum,
                (fitting > 0 ? "Lower maxconn to " + fitting + " or remove it" : "Remove maxconn")
                        + ", or raise max_connections in dcs.parameters to " + needed,
                sources);
    }

    /** The listener with the greatest number that was given. */
    private static @Nullable Listener largest(HaProxy haProxy) {
        Listener largest = null;
        for (Listener listener : haProxy.listeners()) {
            if (listener.hasMaxconn() && (largest == null || listener.maxconn() > largest.maxconn())) {
                largest = listener;
            }
        }
        return largest;
    }

    /** HAProxy takes no connection beyond its own limit, though a listener could still pass it on. */
    private static void checkGlobal(HaProxy haProxy, List<Value> sources, Problems problems) {
        Section global = haProxy.section().section("global");
        if (!global.isGiven("maxconn")) {
            return;
        }
        long members = haProxy.members().count();
        long sum = 0;
        for (Listener listener : haProxy.listeners()) {
            long servers = (listener.isForWriting() ? 1 : 0)
                    + (listener.isForWriting() ? 0 : listener.reachesPrimary() ? members : Math.max(1, members - 1));
            sum += servers * listener.maxconn();
        }
        if (global.number("maxconn") < sum) {
            List<Value> all = new ArrayList<>(sources);
            all.add(global.value("maxconn"));
            problems.add(
                    ParameterProblem.CAPPED,
                    global.value("maxconn"),
                    "global.maxconn = " + global.number("maxconn") + " is less than the " + sum
                            + " connections that the listeners may pass on",
                    "Raise it to " + (2 * sum) + ", which leaves room for those that wait, or remove it",
                    all);
        }
    }
}
