package dev.howdah.processor.postgres;

import java.util.ArrayList;
import java.util.List;

/** Texts at the edges of what parameters of type string take. */
final class Texts {
    private static final List<String> ANY = List.of(
            "", "x", "a b", "a,b", ",", "a,", "\"a", "\"\"", "a,,b", "1", "on", "é", "*", "a'b", "%", "/no/such");

    private Texts() {}

    static List<String> of(String name) {
        List<String> texts = new ArrayList<>(ANY);
        texts.addAll(
                switch (name) {
                    case "DateStyle" ->
                        List.of(
                                "iso",
                                "ISO, MDY",
                                "sql,dmy",
                                "german",
                                "postgres, european",
                                "iso, sql",
                                "mdy, dmy",
                                "default",
                                "isox",
                                "Postgresql",
                                "us",
                                "noneuro",
                                "iso mdy",
                                "iso,",
                                "\"iso\"",
                                "ymd",
                                "euro",
                                "iso, iso");
                    case "log_destination" ->
                        List.of(
                                "stderr",
                                "csvlog",
                                "syslog",
                                "jsonlog",
                                "eventlog",
                                "stderr, csvlog",
                                "STDERR",
                                "stderr csvlog",
                                "stderr,",
                                "\"stderr\"");
                    case "synchronous_standby_names" ->
                        List.of(
                                "s1",
                                "s1, s2",
                                "2 (s1, s2)",
                                "FIRST 2 (s1, s2)",
                                "ANY 1 (*)",
                                "any 0 (a)",
                                "ANY (a)",
                                "(a)",
                                "0 (a)",
                                "1 (a",
                                "FIRST",
                                "first 1 (first)",
                                "\"a b\"",
                                "a-b",
                                "a.b",
                                "ANY 1 a",
                                "1",
                                "01 (a)",
                                "\"\"",
                                "first, any",
                                "FIRST 1 (a) b",
                                "a b",
                                "-1 (a)",
                                "2147483648 (a)",
                                "$a",
                                "a$",
                                "1a",
                                "*, a",
                                "Any 2 ( a , \"B\" )",
                                "\"a\"\"b\"",
                                "1 (2)",
                                "1, 2",
                                "any 1 (1)");
                    case "debug_io_direct" ->
                        List.of("data", "wal", "wal_init", "data, wal", "DATA", "wal init", "data,", "none");
                    case "wal_consistency_checking" ->
                        List.of(
                                "all",
                                "heap",
                                "heap2, btree",
                                "HEAP",
                                "xlog",
                                "generic",
                                "all, heap",
                                "sequence",
                                "none",
                                "\"all\"");
                    case "restrict_nonsystem_relation_kind" ->
                        List.of("view", "foreign-table", "view, foreign-table", "VIEW", "table");
                    case "createrole_self_grant" -> List.of("set", "inherit", "set, inherit", "SET", "none", "admin");
                    case "log_connections" ->
                        List.of(
                                "all",
                                "receipt",
                                "authentication, authorization",
                                "setup_durations",
                                "true",
                                "off",
                                "yes",
                                "0",
                                "t",
                                "ALL",
                                "all, receipt",
                                "none",
                                "on, receipt",
                                "receipt,");
                    case "search_path", "temp_tablespaces", "local_preload_libraries" ->
                        List.of("\"$user\", public", "a.b", "pg_catalog");
                    case "recovery_target" -> List.of("immediate", "IMMEDIATE", "latest");
                    case "recovery_target_lsn" -> List.of("0/0", "16/B374D848", "0/1 ", "G/1", "1");
                    case "recovery_target_xid" -> List.of("0", "12", "0x10", "12 ", "-1", "12a", "4294967296");
                    case "recovery_target_time" ->
                        List.of(
                                "2026-01-01",
                                "2026-01-01 10:00:00+00",
                                "now",
                                "today",
                                "epoch",
                                "infinity",
                                "-infinity",
                                "tomorrow",
                                "2026-13-01",
                                "yesterday");
                    case "recovery_target_timeline" ->
                        List.of("current", "latest", "2", "0", "LATEST", "0x2", "2a", "4294967296", "-1");
                    case "recovery_target_name" -> List.of("a".repeat(63), "a".repeat(64));
                    case "primary_slot_name" -> List.of("slot_1", "Slot", "slot-1", "a".repeat(63), "a".repeat(64));
                    case "synchronized_standby_slots" -> List.of("slot_1", "slot_1, slot_2", "slot-1", "Slot");
                    case "backtrace_functions" -> List.of("errfinish", "a, b", "a;b", "a-b", "a\u00e9", "A_1");
                    case "client_encoding" ->
                        List.of(
                                "UTF8",
                                "utf-8",
                                "latin1",
                                "SQL_ASCII",
                                "unicode",
                                "nosuch",
                                "WIN1252",
                                "EUC_JP",
                                "sjis",
                                "\"utf8\"");
                    case "TimeZone", "log_timezone" ->
                        List.of(
                                "UTC",
                                "Europe/Berlin",
                                "utc",
                                "5",
                                "-3.5",
                                "EST5EDT",
                                "Nowhere/City",
                                "INTERVAL '1'",
                                "<+02>-2",
                                "GMT+3",
                                "posix/UTC",
                                "interval '+01:00' hour to minute");
                    case "timezone_abbreviations" -> List.of("Default", "Australia", "India", "default", "NoSuch");
                    case "default_text_search_config" -> List.of("pg_catalog.english", "english", "nosuch", "a.b.c");
                    case "default_table_access_method" -> List.of("heap", "nosuch", "HEAP", "a".repeat(64));
                    case "lc_messages", "lc_monetary", "lc_numeric", "lc_time" ->
                        List.of("C", "POSIX", "C.UTF-8", "xx_XX");
                    case "ssl_groups", "ssl_ecdh_curve" -> List.of("prime256v1", "X25519:prime256v1", "nosuch");
                    case "plpgsql.extra_errors" ->
                        List.of(
                                "all",
                                "none",
                                "ALL",
                                "shadowed_variables",
                                "too_many_rows, strict_multi_assignment",
                                "all, none");
                    case "output_plugin_libraries" -> List.of("pgoutput", "pgoutput, test_decoding");
                    default -> List.of();
                });
        if (name.equals("client_encoding")) {
            texts.addAll(List.of(Encodings.known().split(" ")));
        }
        return texts;
    }
}
