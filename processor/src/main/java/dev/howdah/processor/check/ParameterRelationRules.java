package dev.howdah.processor.check;

import dev.howdah.processor.check.PostgresSettings.Place;
import dev.howdah.processor.check.PostgresSettings.Written;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Parameters fit each other, and what Patroni is told. */
final class ParameterRelationRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        PostgresSettings settings = new PostgresSettings(stack);
        checkSlots(patroni, settings, problems);
        checkRewind(patroni, settings, problems);
        checkOverridden(settings, problems);
        checkSynchronous(patroni, settings, problems);
        checkStatistics(settings, problems);
        // A class that promises to lose nothing hears of it as a broken promise.
        if (!stack.swarm().choice("rpo").spelling().equals("zero")) {
            checkDurability(patroni, settings, problems);
        }
        // Another file may set what is missing here.
        if (patroni.postgresql().value("customConf").isEmpty()) {
            checkArchive(patroni, settings, problems);
            ParameterLibraries.check(stack, settings, problems);
        }
        ParameterSums.check(patroni, settings, problems);
    }

    private static void checkSlots(Patroni patroni, PostgresSettings settings, Problems problems) {
        Value slots = patroni.dcs().value("slots");
        List<Value> levels = settings.sources("wal_level");
        for (Item slot : slots.items()) {
            Value type = slot.section().value("type");
            boolean logical = slot.section().choice("type").spelling().equals("logical");
            boolean decodes = settings.text("wal_level", "replica").equalsIgnoreCase("logical")
                    || patroni.rawMentions("wal_level");
            if (logical && !decodes) {
                problems.add(
                        ParameterProblem.LOGICAL_SLOT,
                        levels.isEmpty() ? type : levels.get(0),
                        "slot " + slot.section().text("name") + " is logical, but wal_level is "
                                + settings.text("wal_level", "replica"),
                        levels.isEmpty()
                                ? "Add @Parameter(name = \"wal_level\", value = \"logical\") to dcs.parameters"
                                : "Write logical",
                        sources(levels, type));
            }
        }
        boolean unbounded = settings.number("max_slot_wal_keep_size", -1) == -1;
        if (!slots.isEmpty() && patroni.dcs().flag("useSlots") && unbounded) {
            problems.add(
                    ParameterProblem.WAL_PILES_UP,
                    slots,
                    "dcs.slots keeps slots for ever, and max_slot_wal_keep_size sets no bound",
                    "Set max_slot_wal_keep_size in dcs.parameters to what the disk can spare, such as 20GB",
                    sources(settings.sources("max_slot_wal_keep_size"), slots));
        }
    }

    private static List<Value> sources(List<Value> sources, Value... more) {
        List<Value> all = new ArrayList<>(sources);
        all.addAll(List.of(more));
        return all;
    }

    private static void checkRewind(Patroni patroni, PostgresSettings settings, Problems problems) {
        Section dcs = patroni.dcs();
        Written hints = settings.find("wal_log_hints");
        if (hints == null || settings.isOn("wal_log_hints", true)) {
            return;
        }
        Value checksums = patroni.section().section("initdb").value("dataChecksums");
        if (!patroni.version().isAtLeast("4.0")) {
            problems.add(
                    ParameterProblem.NO_EFFECT,
                    hints.value(),
                    hints.described() + ": Patroni before 4.0 always sets it to on",
                    "Remove it",
                    List.of(hints.value()));
        } else if (dcs.flag("usePgRewind") && Boolean.FALSE.equals(checksums.content())) {
            problems.add(
                    ParameterProblem.REWIND,
                    hints.value(),
                    "dcs.usePgRewind is true, but wal_log_hints is off and initdb.dataChecksums is false",
                    "Remove wal_log_hints or set initdb.dataChecksums to true, or set dcs.usePgRewind to false",
                    List.of(hints.value(), checksums, dcs.value("usePgRewind")));
        }
    }

    /**
     * Every member has the same file, so a shared value never shows behind a member's own. Nor does one whose name differs in
     * case alone from a later one; a name that stands twice as it is has been reported as such.
     */
    private static void checkOverridden(PostgresSettings settings, Problems problems) {
        for (Written one : settings.all()) {
            boolean recovery = one.place() == Place.RECOVERY || one.place() == Place.BOOTSTRAP;
            Written effective = recovery ? null : settings.find(one.name());
            if (effective == null
                    || effective.equals(one)
                    || (one.place() == Place.LOCAL && effective.place() == Place.SHARED)) {
                continue;
            }
            if (one.place() != effective.place() || !one.name().equals(effective.name())) {
                problems.add(
                        ParameterProblem.NO_EFFECT,
                        one.value(),
                        one.described() + ", but " + effective.described() + " wins on every member",
                        "Remove one of them",
                        List.of(one.value(), effective.value()));
            }
        }
    }

    private static void checkSynchronous(Patroni patroni, PostgresSettings settings, Problems problems) {
        Value mode = patroni.dcs().value("synchronousMode");
        boolean synchronous =
                !patroni.dcs().choice("synchronousMode").spelling().equals("false");
        Written names = settings.find("synchronous_standby_names");
        if (synchronous && names != null) {
            problems.add(
                    ParameterProblem.NO_EFFECT,
                    names.value(),
                    names.described() + ", but Patroni chooses them while dcs.synchronousMode is "
                            + patroni.dcs().choice("synchronousMode").name(),
                    "Remove it, or set synchronousMode to OFF",
                    List.of(names.value(), mode));
        }
    }

    private static void checkStatistics(PostgresSettings settings, Problems problems) {
        Written statement = settings.find("log_statement_stats");
        if (statement == null || !settings.isOn("log_statement_stats", false)) {
            return;
        }
        for (String part : List.of("log_parser_stats", "log_planner_stats", "log_executor_stats")) {
            Written one = settings.find(part);
            if (one != null && settings.isOn(part, false)) {
                problems.add(
                        ParameterProblem.WONT_START,
                        statement.value(),
                        statement.described() + " and " + one.described() + " exclude each other",
                        "Remove one of them",
                        List.of(statement.value(), one.value()));
                return;
            }
        }
    }

    private static void checkDurability(Patroni patroni, PostgresSettings settings, Problems problems) {
        Value mode = patroni.dcs().value("synchronousMode");
        boolean synchronous =
                !patroni.dcs().choice("synchronousMode").spelling().equals("false");
        Written commit = settings.find("synchronous_commit");
        boolean waits = commit == null
                || !(commit.text().equalsIgnoreCase("local") || !settings.isOn("synchronous_commit", true));
        if (synchronous && commit != null && !waits) {
            problems.add(
                    ParameterProblem.DURABILITY,
                    commit.value(),
                    commit.described() + ": no commit waits for a replica, though dcs.synchronousMode is "
                            + patroni.dcs().choice("synchronousMode").name(),
                    "Remove it, and let sessions that can afford the loss set it",
                    List.of(commit.value(), mode));
        }
        unsafe(settings, "fsync", ParameterProblem.DATA_LOSS, problems);
        unsafe(settings, "full_page_writes", ParameterProblem.DURABILITY, problems);
    }

    private static void unsafe(PostgresSettings settings, String name, ParameterProblem code, Problems problems) {
        Written one = settings.find(name);
        if (one != null && !settings.isOn(name, true)) {
            problems.add(code, one.value(), one.described(), "Remove it", List.of(one.value()));
        }
    }

    private static void checkArchive(Patroni patroni, PostgresSettings settings, Problems problems) {
        Written mode = settings.find("archive_mode");
        boolean archives =
                mode != null && (mode.text().equalsIgnoreCase("always") || settings.isOn("archive_mode", false));
        boolean command = !settings.text("archive_command", "").isEmpty()
                || !settings.text("archive_library", "").isEmpty();
        if (mode != null && archives && !command) {
            String library = settings.major() < 15 ? "" : " or archive_library";
            problems.add(
                    ParameterProblem.WAL_PILES_UP,
                    mode.value(),
                    mode.described() + ", but there is no archive_command" + library,
                    "Set archive_command" + library + ", or remove archive_mode",
                    sources(settings.sources("archive_command", "archive_library"), mode.value()));
        }
        Written commandWritten = settings.find("archive_command");
        if (commandWritten != null && command && mode == null) {
            problems.add(
                    ParameterProblem.NO_EFFECT,
                    commandWritten.value(),
                    commandWritten.section().path() + ": archive_command is set, but archive_mode is off",
                    "Add @Parameter(name = \"archive_mode\", value = \"on\")",
                    List.of(commandWritten.value()));
        }
        if (!checkCertificate(patroni, settings, "ssl_cert_file", problems)) {
            checkCertificate(patroni, settings, "ssl_key_file", problems);
        }
    }

    /** Whether a file is missing: PostgreSQL looks for a relative one in the data directory, which initdb has just made. */
    private static boolean checkCertificate(
            Patroni patroni, PostgresSettings settings, String name, Problems problems) {
        Written ssl = settings.find("ssl");
        boolean fresh =
                patroni.section().section("bootstrapMethod").text("name").isEmpty();
        String file = settings.text(name, "");
        if (fresh && ssl != null && settings.isOn("ssl", false) && !file.startsWith("/")) {
            Written written = settings.find(name);
            problems.add(
                    ParameterProblem.WONT_START,
                    written == null ? ssl.value() : written.value(),
                    ssl.described() + ", but " + name + (written == null ? " is not set" : " is not an absolute path")
                            + ", and a new data directory holds no such file",
                    "Mount the file with members.secretFiles and set " + name + " to its path",
                    sources(settings.sources(name), ssl.value()));
            return true;
        }
        return false;
    }
}
