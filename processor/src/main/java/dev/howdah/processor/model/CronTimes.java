package dev.howdah.processor.model;

import java.util.List;
import java.util.Locale;
import java.util.StringTokenizer;

/** Five fields as of cron: minute, hour, day of the month, month and day of the week. A set of values is the bits of a number. */
public final class CronTimes {
    /** Four years, of which the first has a day more; they begin on a Saturday. */
    private static final int DAYS = 1461;

    private static final int[] LENGTHS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    private static final int MINUTES = 1440;
    private static final String EVERY = "*";
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");

    private final boolean[] minutes = new boolean[MINUTES];
    private final boolean[] days = new boolean[DAYS];

    private CronTimes() {}

    /** What is wrong with a text; empty if it is a schedule. */
    public static String problem(String text) {
        try {
            CronTimes times = of(text);
            return times.isEver() ? "" : "is a date that never comes";
        } catch (IllegalArgumentException wrong) {
            return wrong.getMessage() == null ? "can't be read" : wrong.getMessage();
        }
    }

    /** Reads a schedule; one that was found to be wrong has no times. */
    static CronTimes read(String text) {
        try {
            return of(text);
        } catch (IllegalArgumentException wrong) {
            return new CronTimes();
        }
    }

    private static CronTimes of(String text) {
        StringTokenizer words = new StringTokenizer(text, " ");
        String[] fields = new String[words.countTokens()];
        for (int i = 0; i < fields.length; i++) {
            fields[i] = words.nextToken();
        }
        if (fields.length != 5) {
            throw new IllegalArgumentException("has " + fields.length + " fields instead of five");
        }
        long minute = field(fields[0], "minute", 0, 59, List.of());
        long hour = field(fields[1], "hour", 0, 23, List.of());
        long day = field(fields[2], "day of the month", 1, 31, List.of());
        long month = field(fields[3], "month", 1, 12, MONTHS);
        long weekday = field(fields[4], "day of the week", 0, 7, WEEKDAYS);
        CronTimes times = new CronTimes();
        for (int i = 0; i < MINUTES; i++) {
            times.minutes[i] = has(hour, i / 60) && has(minute, i % 60);
        }
        boolean either = !fields[2].startsWith(EVERY) && !fields[4].startsWith(EVERY);
        times.setDays(day, month, has(weekday, 7) ? weekday | 1 : weekday, either);
        return times;
    }

    private void setDays(long day, long month, long weekday, boolean either) {
        int number = 0;
        for (int year = 0; year < 4; year++) {
            for (int m = 1; m <= 12; m++) {
                int length = LENGTHS[m - 1] + (m == 2 && year == 0 ? 1 : 0);
                for (int d = 1; d <= length; d++) {
                    boolean dayFits = has(day, d);
                    boolean weekdayFits = has(weekday, (number + 6) % 7);
                    days[number] = has(month, m) && (either ? dayFits || weekdayFits : dayFits && weekdayFits);
                    number++;
                }
            }
        }
    }

    private static boolean has(long set, int number) {
        return (set >> number & 1) == 1;
    }

    private static long field(String text, String what, int least, int most, List<String> names) {
        long set = 0;
        for (String item : text.split(",", -1)) {
            int slash = item.indexOf('/');
            String range = slash < 0 ? item : item.substring(0, slash);
            int dash = range.indexOf('-');
            boolean every = range.equals(EVERY);
            int from = every ? least : number(dash < 0 ? range : range.substring(0, dash), what, least, most, names);
            int to = every || (slash >= 0 && dash < 0) ? most : from;
            if (dash >= 0) {
                to = number(range.substring(dash + 1), what, least, most, names);
            }
            int step = slash < 0 ? 1 : number(item.substring(slash + 1), "step of the " + what, 1, most, List.of());
            if (from > to) {
                throw new IllegalArgumentException(
                        "has a range of the " + what + " that ends before it begins, " + range);
            }
            for (int i = from; i <= to; i += step) {
                set |= 1L << i;
            }
        }
        return set;
    }

    private static int number(String text, String what, int least, int most, List<String> names) {
        int named = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (named >= 0) {
            return named + least;
        }
        boolean digits = Syntax.consistsOf(text, Syntax.DIGITS) && text.length() <= 2;
        int number = digits ? Integer.parseInt(text) : -1;
        if (number < least || number > most) {
            String why = "has " + (text.isEmpty() ? "nothing" : text) + " as " + what;
            throw new IllegalArgumentException(why + ", which is " + least + " to " + most);
        }
        return number;
    }

    private boolean isEver() {
        boolean day = false;
        for (boolean fits : days) {
            day = day || fits;
        }
        return day;
    }

    /** The longest time without any of some schedules, in minutes; 0 where none of them ever comes. */
    static long longestPause(List<CronTimes> schedules) {
        long last = -1;
        long longest = 0;
        for (int day = 0; day < DAYS; day++) {
            if (isAny(schedules, day)) {
                for (int minute = 0; minute < MINUTES; minute++) {
                    if (isAny(schedules, day, minute)) {
                        long now = (long) day * MINUTES + minute;
                        longest = last < 0 ? longest : Math.max(longest, now - last);
                        last = now;
                    }
                }
            }
        }
        // What comes once comes again when the four years do.
        return last >= 0 && longest == 0 ? (long) DAYS * MINUTES : longest;
    }

    private static boolean isAny(List<CronTimes> schedules, int day) {
        boolean any = false;
        for (CronTimes times : schedules) {
            any = any || times.days[day];
        }
        return any;
    }

    private static boolean isAny(List<CronTimes> schedules, int day, int minute) {
        boolean any = false;
        for (CronTimes times : schedules) {
            any = any || (times.days[day] && times.minutes[minute]);
        }
        return any;
    }
}
