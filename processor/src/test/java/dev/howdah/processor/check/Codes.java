package dev.howdah.processor.check;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Every code that there is. */
public final class Codes {
    private Codes() {}

    /** All codes, by number. */
    public static List<ProblemCode> all() {
        return Arrays.stream(ProblemCode.class.getPermittedSubclasses())
                .flatMap(group -> Arrays.stream(group.getEnumConstants()))
                .map(ProblemCode.class::cast)
                .sorted(Comparator.comparing(ProblemCode::id))
                .toList();
    }
}
