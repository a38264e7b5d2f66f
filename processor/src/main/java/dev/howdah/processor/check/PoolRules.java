package dev.howdah.processor.check;

import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Pools have the connections that they count on. */
final class PoolRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBouncer().isEmpty() || stack.pgBouncer().get().writing().isEmpty()) {
            return;
        }
        PgBouncer pooler = stack.pgBouncer().get();
        List<Value> sources = sources(stack, pooler);
        boolean fits = checkBudget(pooler, pooler.writing().get(), sources, problems);
        if (fits && !pooler.readOnlySuffix().isEmpty() && pooler.reading().isPresent()) {
            checkBudget(pooler, pooler.reading().get(), sources, problems);
        }
        checkSizes(pooler, sources, problems);
    }

    private static List<Value> sources(Stack stack, PgBouncer pooler) {
        List<Value> sources = new ArrayList<>(new PostgresSettings(stack)
                .sources("max_connections", "superuser_reserved_connections", "reserved_connections"));
        for (String name :
                List.of("count", "databases", "maxDbConnections", "defaultPoolSize", "minPoolSize", "readOnlySuffix")) {
            sources.add(pooler.section().value(name));
        }
        Section haProxy = stack.haProxy().orElseThrow().section();
        sources.add(haProxy.value("maxProxies"));
        sources.add(haProxy.value("listeners"));
        return sources;
    }

    private static boolean checkBudget(PgBouncer pooler, Listener listener, List<Value> sources, Problems problems) {
        long opened = pooler.opened(listener);
        long places = pooler.places(listener);
        if (opened <= places) {
            return true;
        }
        Section section = pooler.section();
        long authentication = listener.isForWriting() ? PgBouncer.AUTH_CONNECTIONS : 0;
        long fitting =
                (places / pooler.count() - authentication) / pooler.databases().size();
        boolean given = section.isGiven("maxDbConnections");
        problems.add(
                PoolerProblem.POOL_BUDGET,
                given ? section.value("maxDbConnections") : section,
                pooler.count() + " poolers open up to " + opened + " connections through the listener "
                        + listener.name()
                        + " (" + pooler.maxDbConnections() + " for each database"
                        + (authentication > 0 ? ", and " + authentication + " to look up passwords" : "")
                        + "), but " + listener.haProxy().proxies() + " proxies pass on " + places,
                (fitting > 0 && given
                                ? "Lower maxDbConnections to " + fitting + " or remove it"
                                : "Lower count, or name fewer databases")
                        + ", or raise max_connections in dcs.parameters",
                sources);
        return false;
    }

    private static void checkSizes(PgBouncer pooler, List<Value> sources, Problems problems) {
        Section section = pooler.section();
        Value size = section.value("defaultPoolSize");
        if (size.given() && pooler.poolSize() > pooler.maxDbConnections()) {
            problems.add(
                    PoolerProblem.POOL_SIZES,
                    size,
                    size.path() + " = " + size.content() + " is more than the " + pooler.maxDbConnections()
                            + " connections to a database that "
                            + (section.isGiven("maxDbConnections")
                                    ? "maxDbConnections allows"
                                    : "there are places for"),
                    "Lower it to " + pooler.maxDbConnections(),
                    sources);
        }
        Value least = section.value("minPoolSize");
        if (least.given() && (Long) least.content() > pooler.poolSize()) {
            problems.add(
                    PoolerProblem.POOL_SIZES,
                    least,
                    least.path() + " = " + least.content() + " is more than defaultPoolSize, which is "
                            + pooler.poolSize(),
                    "Lower it to " + pooler.poolSize() + " or less",
                    sources);
        }
    }
}
