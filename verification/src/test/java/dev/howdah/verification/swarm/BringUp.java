package dev.howdah.verification.swarm;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BooleanSupplier;

/**
 * How long the first deployment took, from the call of {@code bin/deploy.sh}.
 *
 * @param primary until a member takes writes
 * @param standby until one acknowledges them
 * @param all until all members stream
 * @param script until the script said that it is done
 */
record BringUp(Duration primary, Duration standby, Duration all, Duration script) {
    private static final Duration LIMIT = Duration.ofSeconds(240);

    static BringUp measure(Stack stack, Members members) {
        long begun = System.nanoTime();
        CompletableFuture<Duration> script = CompletableFuture.supplyAsync(() -> {
            stack.deploy();
            return since(begun);
        });
        Duration primary =
                await("a primary", begun, script, () -> members.primary().isPresent());
        Duration standby = await("a synchronous standby", begun, script, members::hasSynchronousStandby);
        Duration all = await("all members", begun, script, members::areWell);
        return new BringUp(primary, standby, all, script.join());
    }

    private static Duration await(
            String what, long begun, CompletableFuture<Duration> script, BooleanSupplier condition) {
        Patience.until(what, LIMIT, () -> {
            if (script.isCompletedExceptionally()) {
                try {
                    script.join();
                } catch (CompletionException failed) {
                    throw new IllegalStateException(failed.getCause().getMessage(), failed);
                }
            }
            return condition.getAsBoolean();
        });
        return since(begun);
    }

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }
}
