package dev.howdah.verification.agreement;

import java.util.List;

/**
 * What is declared of an attribute.
 *
 * @param type the annotation it belongs to
 * @param kind what its value is, or the items of its value
 * @param of the enum or the annotation of its value; nothing for other kinds
 * @param array whether it holds any number of values
 * @param form the syntax of a text, a constant of {@code Form}
 * @param min the least number
 * @param max the greatest number
 * @param required whether it has to be given
 * @param placeholder whether a text may hold variables of the deployment
 * @param since the first version that knows it
 * @param until the last version that knows it
 */
record Attribute(
        String type,
        String name,
        Kind kind,
        String of,
        boolean array,
        String form,
        long min,
        long max,
        boolean required,
        boolean placeholder,
        Range since,
        Range until) {

    /** What an attribute holds. */
    enum Kind {
        TEXT,
        INT,
        LONG,
        FLAG,
        CONSTANT,
        ANNOTATION
    }

    /** A version of a component, as in {@code Patroni 4.1}; nothing where no limit is known. */
    record Range(String component, String version) {
        boolean isLimit() {
            return !version.isEmpty();
        }
    }

    /** A constant of an enum and the first version that knows it. */
    record Constant(String name, String spelling, Range since) {}

    /** What is declared of an annotation. */
    record Type(String name, List<Attribute> attributes) {
        Attribute attribute(String wanted) {
            return attributes.stream()
                    .filter(attribute -> attribute.name().equals(wanted))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("@" + name + " has no " + wanted));
        }
    }

    boolean knownTo(Versions versions) {
        return versions.reach(since) && versions.within(until);
    }
}
