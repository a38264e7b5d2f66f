package dev.howdah.processor.check;

import dev.howdah.processor.model.Origin;
import dev.howdah.processor.model.Place;
import java.util.ArrayList;
import java.util.List;

/** Collects the problems of a stack. */
public final class Problems {
    private static final int SHOWN = 80;

    private final List<Problem> found = new ArrayList<>();

    /** Adds a problem. */
    public void add(ProblemCode code, Origin origin, String what, String fix) {
        found.add(new Problem(code, origin, what, fix));
    }

    /** Adds a problem with a value, with an item of an array, or with an annotation. */
    void add(ProblemCode code, Place place, String what, String fix) {
        add(code, place, what, fix, List.of());
    }

    /**
     * Adds a problem that was computed from several values. It is not reported where one of them is wrong by itself:
     * correcting that one may mend this. A rule that names no values keeps quiet about an annotation in which anything
     * is wrong, so naming them says more, not less.
     */
    void add(ProblemCode code, Place place, String what, String fix, List<? extends Place> sources) {
        found.add(new Problem(code, place.origin(), place, what, fix, List.copyOf(sources)));
    }

    /** Adds what was found elsewhere. */
    public void add(Problem problem) {
        found.add(problem);
    }

    /** What was found, in the order of the rules. */
    public List<Problem> found() {
        return List.copyOf(found);
    }

    /** Whether anything was found that keeps the files from being written. */
    public boolean hasErrors() {
        for (Problem problem : found) {
            if (problem.isError()) {
                return true;
            }
        }
        return false;
    }

    /** A text as messages show it: quoted, with control characters visible, and cut when long. */
    static String quote(String text) {
        int length = text.codePointCount(0, text.length());
        String shown = length > SHOWN ? text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…" : text;
        return "\"" + visible(shown) + "\"";
    }

    /** A text with what can't be seen written out. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (isInvisible(c)) {
                String hex = Integer.toHexString(c);
                visible.append("\\u")
                        .append("0".repeat(Math.max(0, 4 - hex.length())))
                        .append(hex);
            } else {
                visible.appendCodePoint(c);
            }
        });
        return visible.toString();
    }

    /** Half a character could not even be written to a log, and a mark that turns the writing direction garbles the line. */
    private static boolean isInvisible(int c) {
        return Character.isISOControl(c)
                || (c >= 0x2028 && c <= 0x202e)
                || (c >= 0x2066 && c <= 0x2069)
                || (c >= 0xd800 && c <= 0xdfff)
                || c == 0xfeff
                || (c & 0xfffe) == 0xfffe;
    }
}
