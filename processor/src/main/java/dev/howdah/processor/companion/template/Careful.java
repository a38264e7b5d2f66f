package dev.howdah.processor.companion.template;

/** Whether a change is among them that deploy.sh makes only when told that somebody has read about it. */
final class Careful {
    private Careful() {}

    /** As {@code careful} of {@code bin/changes.sh} says, where a deployment is among the steps. */
    static boolean isAsked(Comparison releases) {
        for (Change change : releases.changes()) {
            boolean changed = change.was() && change.is();
            boolean members = change.key().endsWith(".ETCD_INITIAL_CLUSTER");
            boolean asked = switch (change.meaning()) {
                case STACK, CLUSTER, DATA, MAJOR, MODE, LOGIN, STORE, STANDBY -> true;
                case NETWORK, VOLUME -> changed;
                case ETCD_MEMBERS -> changed && members;
                default -> false;
            };
            if (asked) {
                return true;
            }
        }
        return false;
    }
}
