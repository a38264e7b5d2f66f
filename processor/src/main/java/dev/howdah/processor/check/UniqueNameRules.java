package dev.howdah.processor.check;

import dev.howdah.processor.model.Caddy;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Kind;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** In every list of named things, each name stands once. */
final class UniqueNameRules implements Rule {
    /** Lists of filters, in which several may speak of one name. */
    private static final Set<String> REPEATABLE = Set.of("ignoreSlots");

    /** Options of programs that may be given several times. */
    private static final Set<String> REPEATABLE_OPTIONS = Set.of("set", "tablespace-mapping");

    @Override
    public void check(Stack stack, Problems problems) {
        for (Section section : stack.sections()) {
            check(section, problems);
        }
        checkServices(stack, problems);
    }

    private void check(Section section, Problems problems) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            if (setting.kind() == Kind.SECTION) {
                if (setting.array() && !REPEATABLE.contains(setting.name())) {
                    checkNames(value, problems);
                }
                for (Item item : value.items()) {
                    check(item.section(), problems);
                }
            }
        }
    }

    private static void checkNames(Value value, Problems problems) {
        Set<String> seen = new HashSet<>();
        for (Item item : value.items()) {
            Section section = item.section();
            if (section.has("name") && !isRepeatable(section) && !seen.add(section.text("name"))) {
                Value name = section.value("name");
                problems.add(
                        NameProblem.DUPLICATE_NAME,
                        name,
                        name.path() + " = " + Problems.quote(section.text("name")) + " stands twice in "
                                + value.setting().name(),
                        "Remove one, or rename it");
            }
        }
    }

    private static boolean isRepeatable(Section section) {
        return section.type().equals("Option") && REPEATABLE_OPTIONS.contains(section.text("name"));
    }

    private static void checkServices(Stack stack, Problems problems) {
        Set<String> seen = new HashSet<>();
        unique(
                seen,
                stack.patroni().members().section().value("service"),
                List.of(stack.patroni().members().service()),
                problems);
        unique(seen, stack.etcd().section().value("service"), stack.etcd().services(), problems);
        if (stack.haProxy().isPresent()) {
            HaProxy haProxy = stack.haProxy().get();
            unique(seen, haProxy.section().value("service"), List.of(haProxy.service()), problems);
            for (Value service : haProxy.hostAccess().services()) {
                unique(seen, service, List.of((String) service.content()), problems);
            }
        }
        if (stack.pgBouncer().isPresent()) {
            PgBouncer pooler = stack.pgBouncer().get();
            unique(seen, pooler.section().value("service"), List.of(pooler.service()), problems);
        }
        if (stack.pgBackRest().isPresent()) {
            PgBackRest backup = stack.pgBackRest().get();
            unique(seen, backup.section().value("service"), List.of(backup.service()), problems);
        }
        if (stack.pgAdmin().isPresent()) {
            PgAdmin pgAdmin = stack.pgAdmin().get();
            unique(seen, pgAdmin.section().value("service"), List.of(pgAdmin.service()), problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            Caddy caddy = stack.caddy().get();
            unique(seen, caddy.section().value("service"), List.of(caddy.service()), problems);
        }
    }

    private static void unique(Set<String> seen, Value value, List<String> services, Problems problems) {
        for (String service : services) {
            if (!seen.add(service)) {
                problems.add(
                        NameProblem.DUPLICATE_NAME,
                        value,
                        "two services are called " + Problems.quote(service),
                        "Give one of them another name");
            }
        }
    }
}
