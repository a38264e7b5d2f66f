package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import java.util.Locale;
import java.util.Set;

/** Whether members speak TLS to clients, and whether they insist. */
final class PostgresSsl {
    private static final Set<String> ON = Set.of("on", "true", "yes", "1");

    private PostgresSsl() {}

    /** Whether PostgreSQL's parameter {@code ssl} is on, in the cluster's parameters or the members' own, or may be. */
    static boolean isOn(Patroni patroni) {
        boolean raw = patroni.section().text("patroniYml").contains("ssl");
        return raw || isOn(patroni.dcs()) || isOn(patroni.postgresql());
    }

    private static boolean isOn(Section section) {
        for (Section parameter : section.sections("parameters")) {
            if (parameter.text("name").equals("ssl")
                    && ON.contains(parameter.text("value").strip().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }

    /** Whether every rule that was written for connections from other hosts asks for TLS. */
    static boolean isRequired(Patroni patroni) {
        boolean any = false;
        for (Item rule : patroni.postgresql().value("pgHba").items()) {
            String type = rule.section().choice("type").spelling();
            if (type.equals("hostssl")) {
                any = true;
            } else if (!type.equals("local")) {
                return false;
            }
        }
        return any;
    }
}
