package dev.howdah.processor.check;

/**
 * What the catalogue of rules says of a problem.
 *
 * @param number the code's number
 * @param severity how much it matters
 * @param reason why it matters: one sentence without its full stop
 * @param source where a tool's own documentation or source says so; empty for rules of Java or of Howdah itself
 * @param versions the versions that it holds for, as in {@code Patroni 4.0 and later}; empty for every supported one
 */
public record CatalogueEntry(int number, Severity severity, String reason, String source, String versions) {
    static CatalogueEntry error(int number, String reason) {
        return new CatalogueEntry(number, Severity.ERROR, reason, "", "");
    }

    static CatalogueEntry warning(int number, String reason) {
        return new CatalogueEntry(number, Severity.WARNING, reason, "", "");
    }

    CatalogueEntry source(String page) {
        return new CatalogueEntry(number, severity, reason, page, versions);
    }

    CatalogueEntry versions(String range) {
        return new CatalogueEntry(number, severity, reason, source, range);
    }
}
