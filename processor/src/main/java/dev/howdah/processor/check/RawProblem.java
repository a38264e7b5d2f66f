package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;

/** Text that users add to the files. */
public enum RawProblem implements ProblemCode {
    RAW_SYNTAX(error(30, "The file could not be read")),
    RAW_CONFLICT(error(31, "The file would say two things"));

    private final CatalogueEntry entry;

    RawProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
