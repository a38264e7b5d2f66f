package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** The class and its compilation. */
public enum ClassProblem implements ProblemCode {
    DEFECT(error(1, "This is a defect of Howdah, not of your code")),
    NO_CLUSTER(error(2, "@PatroniCluster makes a class a stack; without it nothing would be written")),
    NO_ETCD(error(3, "Patroni keeps the cluster's state in etcd and can't elect a leader without one")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#etcdv3")),
    DUPLICATE_STACK(error(4, "The files of the two would overwrite each other")),
    UNRESOLVED(error(5, "Without the value the files can't be written")),
    WRITE_FAILED(error(6, "A part of a stack's files must not be deployed")),
    SOURCE_LEVEL(error(8, "The companion class would not compile")
            .source("https://docs.oracle.com/en/java/javase/17/docs/specs/man/javac.html#option-release")),
    UNUSED_SUPPRESSION(warning(7, "A suppression that silences nothing hides the next real warning"));

    private final CatalogueEntry entry;

    ClassProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
