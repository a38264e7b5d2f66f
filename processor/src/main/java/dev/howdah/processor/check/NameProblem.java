package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** Names, and what they refer to. */
public enum NameProblem implements ProblemCode {
    DUPLICATE_NAME(error(20, "One would silently replace the other")),
    UNKNOWN_NAME(error(21, "What it refers to would not exist")),
    NAME_TOO_LONG(error(22, "Docker refuses the name when the stack is deployed")
            .source("https://github.com/moby/swarmkit/blob/master/manager/controlapi/common.go")),
    COMPONENT_MISSING(error(23, "One part of the stack relies on another that is not there")),
    EXCLUSIVE(error(24, "Only one of them can take effect")),
    IN_VAIN(warning(25, "The stack runs as if it were not there"));

    private final CatalogueEntry entry;

    NameProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
