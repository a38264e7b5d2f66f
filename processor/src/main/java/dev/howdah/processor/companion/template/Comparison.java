package dev.howdah.processor.companion.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The rows of two releases, and what differs. */
final class Comparison {
    private static final String FACT = "fact";

    private final Map<String, PlanRow> before;
    private final Map<String, PlanRow> after;
    private final List<Change> changes = new ArrayList<>();

    Comparison(String before, String after) {
        this.before = PlanRow.read(before);
        this.after = PlanRow.read(after);
        for (PlanRow row : this.before.values()) {
            if (!this.after.containsKey(row.where() + '\t' + row.key())) {
                add(Change.removed(row, meaning(row)), row);
            }
        }
        for (PlanRow row : this.after.values()) {
            PlanRow old = this.before.get(row.where() + '\t' + row.key());
            if (old == null) {
                add(Change.added(row, meaning(row)), row);
            } else if (!old.value().equals(row.value())) {
                add(Change.of(Meaning.of(row.effect()), row.where(), row.key(), old.value(), row.value()), row);
            }
        }
        changes.sort((one, other) -> one.meaning().compareTo(other.meaning()));
    }

    /** A volume that comes or goes is none that data is looked for in: the mount of a service says that. */
    private static Meaning meaning(PlanRow row) {
        Meaning meaning = Meaning.of(row.effect());
        return meaning == Meaning.DATA && row.where().startsWith("volume/") ? Meaning.VOLUME : meaning;
    }

    /** A service that comes or goes is one change, and so is another stack: of the rest, only what has to be cleaned up counts. */
    private void add(Change change, PlanRow row) {
        boolean whole = change.meaning() == Meaning.SERVICE;
        String place = change.where() + "\tservice";
        boolean part = !whole
                && change.meaning() != Meaning.LABEL
                && !(change.meaning() == Meaning.CONFIG && change.isRemoved())
                && change.where().startsWith("service/")
                && before.containsKey(place) != after.containsKey(place);
        if (!row.effect().equals(FACT)
                && !part
                && !isKept(change)
                && (change.meaning() == Meaning.STACK || !isOtherStack())) {
            changes.add(change);
        }
    }

    /** A config that differs only in what is read once in a cluster's life: deploy.sh leaves the one in use. */
    private boolean isKept(Change change) {
        if (change.meaning() == Meaning.CONFIG && change.was() && change.is()) {
            for (PlanRow row : after.values()) {
                if (row.where().startsWith("read-once/") && row.value().equals(change.after())) {
                    return old(row.where(), "name").equals(change.before())
                            && old(row.where(), "rest").equals(fact(row.where(), "rest"));
                }
            }
        }
        return false;
    }

    boolean isOtherStack() {
        return !old("name").equals(fact("name"));
    }

    /** All that differs, the weightiest first. */
    List<Change> changes() {
        return changes;
    }

    List<Change> of(Meaning... meanings) {
        List<Change> found = new ArrayList<>();
        for (Change change : changes) {
            if (List.of(meanings).contains(change.meaning())) {
                found.add(change);
            }
        }
        return found;
    }

    boolean has(Meaning... meanings) {
        return !of(meanings).isEmpty();
    }

    /** The rows of this release. */
    Iterable<PlanRow> now() {
        return after.values();
    }

    /** The rows of the other release. */
    Iterable<PlanRow> then() {
        return before.values();
    }

    /** A fact of the release that runs. */
    String old(String key) {
        return fact(before, "stack", key);
    }

    /** A fact of this release. */
    String fact(String key) {
        return fact(after, "stack", key);
    }

    /** A fact of the release that runs about one of its parts. */
    String old(String where, String key) {
        return fact(before, where, key);
    }

    /** A fact of this release about one of its parts. */
    String fact(String where, String key) {
        return fact(after, where, key);
    }

    private static String fact(Map<String, PlanRow> rows, String where, String key) {
        PlanRow row = rows.get(where + '\t' + key);
        return row == null ? "" : row.value();
    }
}
