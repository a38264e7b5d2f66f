package dev.howdah.processor.check;

import dev.howdah.processor.model.Origin;
import dev.howdah.processor.model.Place;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something wrong with a stack.
 *
 * @param code which rule found it
 * @param origin the value that must change
 * @param place that value in the model; null for what concerns the class or one of its annotations as a whole
 * @param what what is wrong, with the values
 * @param fix what to do
 * @param sources the values that it was computed from, where the rule names them
 */
public record Problem(
        ProblemCode code, Origin origin, @Nullable Place place, String what, String fix, List<Place> sources) {
    public Problem {
        sources = List.copyOf(sources);
    }

    /** A problem with no value in particular. */
    public Problem(ProblemCode code, Origin origin, String what, String fix) {
        this(code, origin, null, what, fix, List.of());
    }

    /** Whether nothing may be written. */
    public boolean isError() {
        return code.severity() == Severity.ERROR;
    }

    /** The whole message, on one line whatever the values hold. */
    public String message() {
        return Problems.visible(code.id() + ": " + what + ". " + code.reason() + ". " + fix + ".");
    }

    /** Whether this may be there only because another problem is: one of the values that it was computed from is wrong. */
    boolean followsFrom(Problem other) {
        if (sources.isEmpty()) {
            return other.origin.isInSameAnnotation(origin);
        }
        Place wrong = other.place;
        boolean follows = false;
        for (Place source : sources) {
            follows = follows || (wrong != null && source.includes(wrong));
        }
        return follows;
    }
}
