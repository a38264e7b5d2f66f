package dev.howdah.processor.postgres;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Texts that PostgreSQL reads closely. What depends on the host, such as locales, time zones and files, passes.
 */
final class TextChecks {
    private static final int LONGEST_NAME = 63;

    private TextChecks() {}

    static @Nullable Refusal refusal(String name, int major, String text) {
        return switch (name) {
            case "search_path", "temp_tablespaces" -> names(text);
            case "output_plugin_libraries" -> major == 17 ? names(text) : null;
            case "synchronized_standby_slots" -> slots(text);
            case "primary_slot_name" ->
                text.isEmpty() || isSlot(text) ? null : Refusal.syntax("is not the name of a slot", SLOT);
            case "synchronous_standby_names" ->
                StandbyNames.isWellFormed(text)
                        ? null
                        : Refusal.syntax(
                                "is no list of standbys",
                                "Write it as in ANY 1 (a, b), FIRST 1 (*), or names between commas");
            case "recovery_target" ->
                text.isEmpty() || text.equals("immediate")
                        ? null
                        : Refusal.syntax("is none of its values", "Write immediate");
            case "recovery_target_lsn" ->
                text.isEmpty() || isLsn(text)
                        ? null
                        : Refusal.syntax("is no position in the WAL", "Write it as in 16/B374D848");
            case "recovery_target_name" ->
                text.getBytes(StandardCharsets.UTF_8).length <= LONGEST_NAME
                        ? null
                        : Refusal.syntax("is longer than " + LONGEST_NAME + " bytes", "Write a shorter name");
            case "default_table_access_method" -> text.isEmpty() ? Refusal.syntax("is empty", "Write heap") : null;
            case "backtrace_functions" ->
                consistsOf(text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789_, \n\t")
                        ? null
                        : Refusal.syntax(
                                "holds characters that are in no function's name", "Write names between commas");
            case "client_encoding" ->
                Encodings.isKnown(text) ? null : Refusal.syntax("is no encoding of PostgreSQL's", "Write UTF8");
            default -> WordChecks.refusal(name, major, text);
        };
    }

    private static final String SLOT = "Write lower-case letters, digits and '_', at most " + LONGEST_NAME;

    private static @Nullable Refusal names(String text) {
        return NameList.of(text) == null ? notAList() : null;
    }

    static Refusal notAList() {
        return Refusal.syntax(
                "is no list", "Write names between commas, each in double quotes if it is not a plain word");
    }

    private static @Nullable Refusal slots(String text) {
        List<String> names = NameList.of(text);
        if (names == null) {
            return notAList();
        }
        for (String name : names) {
            if (!isSlot(name)) {
                return Refusal.syntax(
                        "holds " + ParameterValue.quote(name) + ", which is not the name of a slot", SLOT);
            }
        }
        return null;
    }

    private static boolean isSlot(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && consistsOf(text, "abcdefghijklmnopqrstuvwxyz0123456789_");
    }

    private static boolean isLsn(String text) {
        int slash = text.indexOf('/');
        return slash > 0 && isHexadecimal(text.substring(0, slash)) && isHexadecimal(text.substring(slash + 1));
    }

    private static boolean isHexadecimal(String text) {
        return !text.isEmpty() && text.length() <= 8 && consistsOf(text, "0123456789abcdefABCDEF");
    }

    private static boolean consistsOf(String text, String allowed) {
        for (int i = 0; i < text.length(); i++) {
            if (allowed.indexOf(text.charAt(i)) < 0) {
                return false;
            }
        }
        return true;
    }
}
