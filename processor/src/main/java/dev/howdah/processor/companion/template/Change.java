package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/**
 * A difference between the other release and this one.
 *
 * @param meaning what it means
 * @param where the part of the stack that it is about
 * @param key the setting
 * @param was whether the other release has it
 * @param is whether this release has it
 * @param before its value there; of a list, the items that are only there
 * @param after its value here; of a list, the items that are only here
 */
record Change(Meaning meaning, String where, String key, boolean was, boolean is, String before, String after) {
    static Change of(Meaning meaning, String where, String key, String before, String after) {
        List<String> old = lines(before);
        List<String> now = lines(after);
        boolean list = old.size() > 1 || now.size() > 1;
        List<String> gone = new ArrayList<>(old);
        gone.removeAll(now);
        now.removeAll(old);
        // Where only the order differs, all of it is shown.
        boolean shortened = list && !(gone.isEmpty() && now.isEmpty());
        return new Change(
                meaning,
                where,
                key,
                true,
                true,
                shortened ? String.join("\n", gone) : before,
                shortened ? String.join("\n", now) : after);
    }

    static Change added(PlanRow row, Meaning meaning) {
        return new Change(meaning, row.where(), row.key(), false, true, "", row.value());
    }

    static Change removed(PlanRow row, Meaning meaning) {
        return new Change(meaning, row.where(), row.key(), true, false, row.value(), "");
    }

    boolean isAdded() {
        return !was;
    }

    boolean isRemoved() {
        return !is;
    }

    /** The name of the service, network, volume or database that it is about. */
    String subject() {
        return where.substring(where.indexOf('/') + 1);
    }

    /** The key without the word that says what it is. */
    String name() {
        return key.substring(key.indexOf(' ') + 1);
    }

    private static List<String> lines(String value) {
        return new ArrayList<>(List.of(value.split("\n", -1)));
    }
}
