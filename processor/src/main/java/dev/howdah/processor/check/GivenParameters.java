package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Value;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** PostgreSQL parameters by name; those of each member win over those that all share, as in Patroni. */
final class GivenParameters {
    private static final List<String> OFF = List.of("off", "false", "no", "0");

    private final Patroni patroni;

    GivenParameters(Patroni patroni) {
        this.patroni = patroni;
    }

    /** The value of a parameter that was written, or null. */
    @Nullable
    Value value(String name) {
        Value found = null;
        for (Section section : List.of(patroni.dcs(), patroni.postgresql())) {
            for (Item parameter : section.value("parameters").items()) {
                if (parameter.section().text("name").equalsIgnoreCase(name)) {
                    found = parameter.section().value("value");
                }
            }
        }
        return found;
    }

    /** The text of a parameter, in lower case; empty where it was not written. */
    String text(String name) {
        Value value = value(name);
        return value == null ? "" : ((String) value.content()).toLowerCase(Locale.ROOT);
    }

    /** Whether a parameter that is off by default is off for certain. */
    boolean isOff(String name) {
        return value(name) == null || OFF.contains(text(name));
    }
}
