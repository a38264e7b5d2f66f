package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.Locale;

/** Replication slots that outlive a failover can be made. */
final class SlotRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section dcs = patroni.dcs();
        if (!dcs.flag("useSlots") && !dcs.value("slots").items().isEmpty()) {
            problems.add(
                    NameProblem.EXCLUSIVE,
                    dcs.value("slots"),
                    "dcs.slots is set, but dcs.useSlots is false",
                    "Remove useSlots = false, or remove the slots");
        }
        for (Item item : dcs.value("slots").items()) {
            checkSlot(item.section(), problems);
            checkName(item.section().value("name"), patroni, problems);
        }
        for (Item item : dcs.value("ignoreSlots").items()) {
            checkIgnored(item, problems);
        }
    }

    private static boolean isLogical(Section slot) {
        return slot.choice("type").spelling().equals("logical");
    }

    private static void checkSlot(Section slot, Problems problems) {
        String what = "the slot " + Problems.quote(slot.text("name"));
        if (!isLogical(slot)) {
            for (String attribute : new String[] {"database", "plugin"}) {
                if (!slot.text(attribute).isEmpty()) {
                    problems.add(
                            NameProblem.IN_VAIN,
                            slot.value(attribute),
                            what + " is physical, and only a logical one has a " + attribute,
                            "Set type = SlotType.LOGICAL, or remove " + attribute);
                    return;
                }
            }
            return;
        }
        boolean database = !slot.text("database").isEmpty();
        if (!database || slot.text("plugin").isEmpty()) {
            problems.add(
                    PatroniProblem.SLOT,
                    slot.value("type"),
                    what + " is logical, but has no " + (database ? "plugin" : "database"),
                    database ? "Add plugin = \"pgoutput\"" : "Add database = \"...\"");
        } else if (slot.isGiven("clusterType")) {
            problems.add(
                    NameProblem.IN_VAIN,
                    slot.value("clusterType"),
                    what + " is logical, and clusterType is for physical ones",
                    "Remove clusterType");
        }
    }

    /** Only a name without a template is known before the containers run. */
    private static void checkName(Value name, Patroni patroni, Problems problems) {
        String member = patroni.members().section().text("memberName");
        if (!member.contains("{{") && slotName(member).equals(name.content())) {
            problems.add(
                    PatroniProblem.SLOT,
                    name,
                    name.path() + " = " + Problems.quote(slotName(member)) + " is the slot of the member "
                            + Problems.quote(member),
                    "Rename the slot");
        }
    }

    /** The slot that Patroni makes for a member. */
    static String slotName(String member) {
        StringBuilder slot = new StringBuilder();
        String lower = member.toLowerCase(Locale.ROOT);
        for (int i = 0; i < lower.length(); i = lower.offsetByCodePoints(i, 1)) {
            int c = lower.codePointAt(i);
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_') {
                slot.append((char) c);
            } else if (c == '-' || c == '.') {
                slot.append('_');
            } else {
                String number = Integer.toString(c);
                slot.append('u')
                        .append("0".repeat(Math.max(0, 4 - number.length())))
                        .append(number);
            }
        }
        return slot.substring(0, Math.min(63, slot.length()));
    }

    private static void checkIgnored(Item item, Problems problems) {
        for (Value value : item.section().values()) {
            if (value.given()) {
                return;
            }
        }
        problems.add(
                ValueProblem.MISSING,
                item,
                item.path() + " names nothing, so that it matches every slot",
                "Add name = \"...\", or another attribute that tells which slots");
    }
}
