package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;

/** The processor's options. */
public enum OptionProblem implements ProblemCode {
    OPTION(error(146, "A build that asks for more than the default would go on without it")),
    SARIF(error(147, "Whoever reads the file would take an old or missing one for this compilation's"));

    private final CatalogueEntry entry;

    OptionProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
