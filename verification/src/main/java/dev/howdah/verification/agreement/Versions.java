package dev.howdah.verification.agreement;

import dev.howdah.verification.agreement.Attribute.Range;
import java.util.Map;

/** The version of each component that a stack is made for, by the component's name in lower case. */
record Versions(Map<String, String> of) {
    /** Whether the stack's version is not older. */
    boolean reach(Range first) {
        return !first.isLimit() || !of.containsKey(first.component()) || compare(of.get(first.component()), first) >= 0;
    }

    /** Whether the stack's version is not newer. */
    boolean within(Range last) {
        return !last.isLimit() || !of.containsKey(last.component()) || compare(of.get(last.component()), last) <= 0;
    }

    private static int compare(String version, Range limit) {
        String[] one = version.split("\\.");
        String[] other = limit.version().split("\\.");
        for (int i = 0; i < Math.min(one.length, other.length); i++) {
            int compared = Integer.compare(Integer.parseInt(one[i]), Integer.parseInt(other[i]));
            if (compared != 0) {
                return compared;
            }
        }
        return 0;
    }
}
