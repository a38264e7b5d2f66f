package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;

/** A single value. */
public enum ValueProblem implements ProblemCode {
    MISSING(error(10, "The annotation is incomplete without it")),
    EMPTY(error(11, "An empty value has no meaning here")),
    SYNTAX(error(12, "The tool that reads the value would refuse or misread it")),
    CONTROL_CHARACTER(error(13, "Control characters don't survive the way through YAML and shell")
            .source("https://yaml.org/spec/1.1/#id868524")),
    OUT_OF_RANGE(error(14, "The tool would refuse the value or silently replace it")),
    PLACEHOLDER(error(15, "Docker would refuse the file or leave the text as it is")
            .source("https://docs.docker.com/reference/compose-file/interpolation/")),
    TOO_NEW(error(16, "That version ignores or refuses what it does not know")),
    TOO_OLD(error(17, "That version no longer knows it"));

    private final CatalogueEntry entry;

    ValueProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
