package dev.howdah.processor.check;

import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** TLS of PgBouncer has the files that it needs, and somebody who speaks it. */
final class PoolerTls {
    private final Section section;
    private final PostgresSettings settings;

    PoolerTls(PgBouncer pooler, PostgresSettings settings) {
        this.section = pooler.section();
        this.settings = settings;
    }

    /** The files that were named. */
    static List<Value> files(Section section) {
        List<Value> files = new ArrayList<>();
        for (String name : List.of("serverTlsCaFile", "clientTlsCertFile", "clientTlsKeyFile", "clientTlsCaFile")) {
            if (!section.value(name).isEmpty()) {
                files.add(section.value(name));
            }
        }
        return files;
    }

    void check(Problems problems) {
        Value server = section.value("serverTlsSslmode");
        String mode = section.choice("serverTlsSslmode").spelling();
        boolean verifies = mode.startsWith("verify");
        if (verifies) {
            needs(server, mode, "serverTlsCaFile", problems);
        }
        if ((verifies || mode.equals("require")) && settings.isOff("ssl")) {
            problems.add(
                    PoolerProblem.POOLER_TLS,
                    server,
                    server.path() + " = " + mode + ", but PostgreSQL's parameter ssl is off",
                    "Remove it, or turn ssl on in dcs.parameters");
        }
        Value client = section.value("clientTlsSslmode");
        String clients = section.choice("clientTlsSslmode").spelling();
        if (!clients.equals("disable")) {
            needs(client, clients, "clientTlsCertFile", problems);
            needs(client, clients, "clientTlsKeyFile", problems);
        }
        if (clients.startsWith("verify")) {
            needs(client, clients, "clientTlsCaFile", problems);
        }
    }

    private void needs(Value given, String mode, String needed, Problems problems) {
        if (section.value(needed).isEmpty()) {
            problems.add(
                    PoolerProblem.POOLER_TLS,
                    given,
                    given.path() + " = " + mode + " is set without " + needed,
                    "Add " + needed + " = \"/run/secrets/...\", and the secret to secretFiles");
        }
    }
}
