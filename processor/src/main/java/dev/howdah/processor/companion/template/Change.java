package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;

/** A difference between the other release and this one. */
final class Change {
    private final Meaning meaning;
    private final String where;
    private final String key;
    private final boolean was;
    private final boolean is;
    private final String before;
    private final String after;

    Change(Meaning meaning, String where, String key, boolean was, boolean is, String before, String after) {
        this.meaning = meaning;
        this.where = where;
        this.key = key;
        this.was = was;
        this.is = is;
        this.before = before;
        this.after = after;
    }

    /** What it means. */
    Meaning meaning() {
        return meaning;
    }

    /** The part of the stack that it is about. */
    String where() {
        return where;
    }

    /** The setting. */
    String key() {
        return key;
    }

    /** Whether the other release has it. */
    boolean was() {
        return was;
    }

    /** Whether this release has it. */
    boolean is() {
        return is;
    }

    /** Its value there; of a list, the items that are only there. */
    String before() {
        return before;
    }

    /** Its value here; of a list, the items that are only here. */
    String after() {
        return after;
    }

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
