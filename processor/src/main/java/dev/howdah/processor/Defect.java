package dev.howdah.processor;

/** Describes an exception that should not have happened, in one line. */
final class Defect {
    static final String FIX =
            "Please report it with the annotated class at https://github.com/howdah/howdah/issues; meanwhile, remove the"
                    + " newest change to the annotations";

    private Defect() {}

    static String describe(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        String place = trace.length == 0 ? "" : " at " + trace[0];
        return "Howdah failed with " + thrown + place;
    }
}
