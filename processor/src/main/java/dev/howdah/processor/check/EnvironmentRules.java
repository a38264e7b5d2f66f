package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Environment variables that users add to services do not override what Howdah writes. */
final class EnvironmentRules implements Rule {
    /** Variables that renderers derive from several settings. */
    private static final List<String> DERIVED = List.of(
            "ETCD_NAME",
            "ETCD_DATA_DIR",
            "ETCD_LISTEN_CLIENT_URLS",
            "ETCD_ADVERTISE_CLIENT_URLS",
            "ETCD_LISTEN_PEER_URLS",
            "ETCD_INITIAL_ADVERTISE_PEER_URLS",
            "ETCD_INITIAL_CLUSTER",
            "ETCD_INITIAL_CLUSTER_STATE",
            "PGADMIN_SERVER_JSON_FILE",
            "PGADMIN_REPLACE_SERVERS_ON_STARTUP",
            "PGADMIN_CONFIG_SQLALCHEMY_ENGINE_OPTIONS");

    private static final String CONFIG = "PGADMIN_CONFIG_";

    @Override
    public void check(Stack stack, Problems problems) {
        checkMembers(stack.patroni().members().section(), problems);
        check(stack.etcd().section(), "environment", "", problems);
        if (stack.pgAdmin().isPresent()) {
            Section pgAdmin = stack.pgAdmin().get().section();
            check(pgAdmin, "environment", "", problems);
            check(pgAdmin, "settings", CONFIG, problems);
        }
    }

    /** Patroni's variables win over its file, without a word. */
    private static void checkMembers(Section members, Problems problems) {
        for (Section variable : members.sections("environment")) {
            if (variable.text("name").startsWith("PATRONI_")) {
                conflict(variable.value("name"), variable.text("name"), problems);
            }
        }
    }

    private static void check(Section section, String attribute, String prefix, Problems problems) {
        List<Section> variables = section.sections(attribute);
        if (variables.isEmpty()) {
            return;
        }
        Set<String> written = new HashSet<>(DERIVED);
        for (Value value : section.values()) {
            written.add(value.setting().key());
        }
        for (Section variable : variables) {
            String name = prefix + variable.text("name");
            if (written.contains(name)) {
                conflict(variable.value("name"), name, problems);
            }
        }
    }

    private static void conflict(Value value, String name, Problems problems) {
        problems.add(
                RawProblem.RAW_CONFLICT,
                value,
                value.path() + " sets " + name + ", which would override what Howdah writes",
                "Remove it and use the attribute that becomes this setting");
    }
}
