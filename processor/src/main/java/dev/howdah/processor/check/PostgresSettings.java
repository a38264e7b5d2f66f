package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.postgres.Parameter;
import dev.howdah.processor.postgres.ParameterTable;
import dev.howdah.processor.postgres.ParameterValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The parameters that a stack's author wrote, and what PostgreSQL gets of them: a member's own before the shared ones. */
final class PostgresSettings {
    private final int major;
    private final List<Written> written = new ArrayList<>();
    private @Nullable ParameterTable table;

    PostgresSettings(Stack stack) {
        major = stack.patroni().postgresVersion();
        add(stack.patroni().dcs().value("parameters"), Place.SHARED);
        add(stack.patroni().postgresql().value("parameters"), Place.LOCAL);
        add(stack.patroni().postgresql().value("recoveryConf"), Place.RECOVERY);
        add(stack.patroni().section().section("bootstrapMethod").value("recoveryConf"), Place.BOOTSTRAP);
    }

    /** Where a parameter was written. */
    enum Place {
        SHARED,
        LOCAL,
        RECOVERY,
        BOOTSTRAP
    }

    /**
     * A parameter as it was written.
     *
     * @param section the annotation
     * @param place where it stands
     */
    record Written(Section section, Place place) {
        String name() {
            return section.text("name");
        }

        String text() {
            return section.text("value");
        }

        Value value() {
            return section.value("value");
        }

        /** How a message names it: {@code dcs.parameters[0]: work_mem = "64MB"}. */
        String described() {
            return section.path() + ": " + name() + " = " + Problems.quote(text());
        }
    }

    private void add(Value parameters, Place place) {
        for (Item item : parameters.items()) {
            written.add(new Written(item.section(), place));
        }
    }

    int major() {
        return major;
    }

    List<Written> all() {
        return written;
    }

    /** Read when first asked for: most stacks have few parameters, some have none. */
    ParameterTable table() {
        if (table == null) {
            table = ParameterTable.read();
        }
        return table;
    }

    /** The parameter of that name as a member's PostgreSQL gets it, or null. */
    @Nullable
    Written find(String name) {
        Written found = null;
        for (Written one : written) {
            // A member's own value of a parameter that all must share is dropped.
            boolean counts = one.place() == Place.SHARED
                    || (one.place() == Place.LOCAL && !PatroniParameters.isShared(name.toLowerCase(Locale.ROOT)));
            if (counts && one.name().equalsIgnoreCase(name)) {
                found = one;
            }
        }
        return found;
    }

    /** The values that a rule was computed from, for those that were written. */
    List<Value> sources(String... names) {
        List<Value> sources = new ArrayList<>();
        for (String name : names) {
            Written one = find(name);
            if (one != null) {
                sources.add(one.value());
            }
        }
        return sources;
    }

    /** A number in the parameter's own unit; NaN for a value that is none, which another rule reports. */
    double number(String name, double fallback) {
        Written one = find(name);
        Parameter parameter = one == null ? null : table().find(name, major);
        return one == null || parameter == null ? fallback : ParameterValue.number(parameter, one.text());
    }

    /** Whether a boolean parameter is on; the fallback for a value that is no boolean. */
    boolean isOn(String name, boolean fallback) {
        Written one = find(name);
        Boolean truth = one == null ? null : ParameterValue.truth(one.text());
        return truth == null ? fallback : truth;
    }

    /** Whether a parameter that is off by default is off for certain. */
    boolean isOff(String name) {
        return find(name) == null || !isOn(name, true);
    }

    String text(String name, String fallback) {
        Written one = find(name);
        return one == null ? fallback : one.text();
    }
}
