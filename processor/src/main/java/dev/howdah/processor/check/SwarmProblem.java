package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** What Docker and the hosts can run. */
public enum SwarmProblem implements ProblemCode {
    OVERRESERVED(warning(160, "Hosts keep free what the task may never use, and refuse tasks that they could run")
            .source("https://docs.docker.com/reference/compose-file/deploy/#resources")),
    SHARED_MEMORY(warning(161, "What lies in /dev/shm counts as the task's memory: filling it ends the task")
            .source("https://docs.docker.com/engine/containers/resource_constraints/")),
    PIDS(error(163, "Each connection is a process, and a server that can't start one turns clients away")
            .source("https://docs.docker.com/reference/compose-file/deploy/#resources")),
    CONSTRAINTS(error(164, "No host meets both, so the task waits for ever")
            .source("https://docs.docker.com/reference/compose-file/deploy/#constraints")),
    UPDATE_HASTE(
            warning(165, "During an update members need time to stop cleanly and to catch up before the next one stops")
                    .source("https://docs.docker.com/reference/compose-file/deploy/#update_config")),
    MOUNTS(error(166, "A mount hides what stands below it, and of two at one place Docker refuses one")
            .source("https://docs.docker.com/reference/compose-file/services/#volumes")),
    CONFIG_SIZE(error(167, "Docker refuses larger configs").source("https://docs.docker.com/engine/swarm/configs/")),
    REFUSED_KEY(error(168, "docker stack deploy refuses the file")
            .source("https://docs.docker.com/reference/cli/docker/stack/deploy/")),
    IGNORED_KEY(warning(169, "docker stack deploy ignores the key")
            .source("https://docs.docker.com/reference/cli/docker/stack/deploy/")),
    IMAGE_VOLUME(
            warning(190, "Docker makes such a volume anew with every container, so the data would not outlive the task")
                    .source("https://docs.docker.com/reference/dockerfile/#volume"));

    private final CatalogueEntry entry;

    SwarmProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
