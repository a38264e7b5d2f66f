package dev.howdah.processor.companion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.companion.ReleasePlanTest.Pair;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The companion's plan and {@code bin/deploy.sh} judge the same two releases, in Java and in awk: they say the same. */
class PlanAndScriptTest {
    private static final long SECONDS = 60;
    private static final Pattern NEW_TASKS = Pattern.compile("(?m)^([a-z0-9-]+): .* new tasks$");
    private static final Pattern STOP =
            Pattern.compile("(?m)^[0-9]+\\. (Stop:|Take the stack down|Prepare the new stack)");
    private static final Pattern PLANNED = Pattern.compile("([a-z0-9-]+) gets new tasks");

    /** What deploy.sh does before it changes anything, with the plan of a file for the Swarm's. */
    private static final String JUDGE = """
            #!/bin/sh
            set -eu
            . "$(dirname "$0")/common.sh"
            . "$folder/bin/changes.sh"
            work=$1
            other=$2
            running_plan() { cat "$other"; }
            read_changes "$work/changes"
            report_changes "$work/changes"
            if careful "$work/changes"; then echo CAREFUL; fi
            if touches_objects "$work/changes"; then echo OBJECTS; fi
            """;

    @TempDir
    static Path folder;

    private static Release base;
    private static Path running;

    @BeforeAll
    static void exportTheReleaseThatRuns() throws IOException {
        base = Release.compile(Pair.NOTHING.source(), folder.resolve("base"));
        Path exported = folder.resolve("base-exported");
        assertThat(base.run("export", exported.toString()).status()).isZero();
        running = exported.resolve("plan.tsv");
    }

    @ParameterizedTest
    @EnumSource
    void sayTheSame(Pair pair) throws IOException, InterruptedException {
        Release next = Release.compile(pair.source(), folder.resolve(pair.file()));
        Path exported = folder.resolve(pair.file() + "-exported");
        assertThat(next.run("export", exported.toString()).status()).isZero();
        // What is read as one line is compared, whatever its width.
        String plan = next.run("plan", base.classes().toString()).out().replaceAll("\n +", " ");
        String script = judge(exported);
        boolean stops = STOP.matcher(plan).find();

        assertThat(stops || plan.contains("deploy.sh --accept"))
                .as("%s\n%s", plan, script)
                .isEqualTo(script.contains("CAREFUL"));
        if (stops) {
            return;
        }
        assertThat(plan.contains("PostgreSQL: the primary, then replicas"))
                .isEqualTo(script.contains(": restart, the primary first"));
        assertThat(plan.contains("Restart PostgreSQL:")).isEqualTo(script.contains(": restart"));
        String steps = plan.substring(Math.max(0, plan.indexOf("\n1. ")));
        assertThat(steps.contains("deploy.sh runs the script of roles")).isEqualTo(script.contains("OBJECTS"));
        assertThat(found(PLANNED, steps)).as("%s\n%s", plan, script).isEqualTo(found(NEW_TASKS, script));
        assertThat(plan.contains("there is nothing to do")).isEqualTo(script.startsWith("nothing changed"));
    }

    private static Set<String> found(Pattern pattern, String text) {
        Set<String> services = new TreeSet<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            services.add(matcher.group(1));
        }
        // Patroni's and etcd's version are the cluster's, as deploy.sh says it.
        services.remove("cluster");
        return services;
    }

    private static String judge(Path exported) throws IOException, InterruptedException {
        Path judge = exported.resolve("bin").resolve("judge.sh");
        Files.writeString(judge, JUDGE);
        Path work = Files.createDirectory(exported.resolve("work"));
        Process process = new ProcessBuilder("sh", judge.toString(), work.toString(), running.toString())
                .redirectErrorStream(true)
                .redirectOutput(exported.resolve("said").toFile())
                .start();
        assertThat(process.waitFor(SECONDS, TimeUnit.SECONDS)).isTrue();
        String said = Files.readString(exported.resolve("said"), StandardCharsets.UTF_8);
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
