package dev.howdah.processor.check;

import dev.howdah.processor.model.CronTimes;
import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** Backups are made at times that come, full ones among them. */
final class ScheduleRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.pgBackRest().isEmpty()) {
            return;
        }
        PgBackRest backup = stack.pgBackRest().get();
        Section schedule = backup.section().section("schedule");
        boolean right = true;
        List<Value> sources = new ArrayList<>();
        for (String kind : PgBackRest.KINDS) {
            Value value = schedule.value(kind);
            right &= checkTimes(value, backup.schedule(kind), problems);
            sources.add(value);
        }
        if (backup.schedule("full").isEmpty()) {
            problems.add(
                    BackupProblem.NO_FULL_BACKUP,
                    schedule.value("full"),
                    "schedule.full is empty, so that no full backup is made",
                    "Say when, as in full = \"30 1 * * 0\", or remove it");
        } else if (right) {
            checkAge(stack, backup, sources, problems);
        }
    }

    private static boolean checkTimes(Value value, String times, Problems problems) {
        String problem = times.isEmpty() ? "" : CronTimes.problem(times);
        if (!problem.isEmpty()) {
            problems.add(
                    BackupProblem.SCHEDULE,
                    value,
                    value.path() + " = " + Problems.quote(times) + " " + problem,
                    "Write minute, hour, day of the month, month and day of the week, as in \"30 1 * * 0\"");
        }
        return problem.isEmpty();
    }

    private static void checkAge(Stack stack, PgBackRest backup, List<Value> sources, Problems problems) {
        Value age = backup.section().value("maxAge");
        if (age.isEmpty()) {
            return;
        }
        long pause = 60 * backup.longestPause();
        String written = pause % 3600 == 0 ? pause / 3600 + "h" : pause / 60 + "m";
        if (stack.monitoring().isEmpty()) {
            RepositoryRules.inVain(age, "the stack has no @Monitoring", "Add @Monitoring, or remove it", problems);
        } else if (backup.maxAge() <= pause) {
            List<Value> all = new ArrayList<>(sources);
            all.add(age);
            problems.add(
                    BackupProblem.BACKUP_AGE,
                    age,
                    age.path() + " = " + age.content() + " is no more than the longest pause of the schedule, "
                            + written,
                    "Set it to a time that a backup may take on top of that, or remove it",
                    all);
        }
    }
}
