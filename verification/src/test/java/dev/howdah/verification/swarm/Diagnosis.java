package dev.howdah.verification.swarm;

import java.time.Duration;

/** What one wants to read after a failure: the tasks, the members, and the last words of every container. */
final class Diagnosis {
    private static final Duration EACH = Duration.ofSeconds(30);

    private Diagnosis() {}

    static String of(Cluster cluster) {
        StringBuilder text = new StringBuilder();
        Lab lab = cluster.lab();
        add(
                text,
                lab.manager(
                        "stack",
                        "ps",
                        "--no-trunc",
                        "--format",
                        "{{.Name}} {{.Node}} {{.CurrentState}} {{.Error}}",
                        cluster.stack().name()));
        if (cluster.members() != null) {
            text.append(cluster.members().list()).append('\n');
        }
        for (int host : Lab.HOSTS) {
            if (lab.hasPower(host)) {
                logs(text, lab, host, cluster.stack().name());
            }
        }
        return text.toString();
    }

    private static void logs(StringBuilder text, Lab lab, int host, String stack) {
        String containers = lab.docker(
                        host,
                        "ps",
                        "-a",
                        "--format",
                        "{{.ID}} {{.Names}} {{.Status}}",
                        "-f",
                        "label=com.docker.stack.namespace=" + stack)
                .within(EACH)
                .run()
                .text();
        for (String line : containers.lines().toList()) {
            text.append("--- host ").append(host).append(' ').append(line).append('\n');
            add(text, lab.docker(host, "logs", "--timestamps", "--tail", "60", line.split(" ")[0]));
        }
    }

    private static void add(StringBuilder text, Command command) {
        Command.Result result = command.within(EACH).run();
        text.append(result.output()).append(result.errors()).append('\n');
    }
}
