package dev.howdah.annotations;

import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * When backups are made: five fields as of cron, minute, hour, day of the month, month and day of the week, in UTC.
 *
 * <p>Each field is {@code *}, a number, a range or a list of them, with steps: {@code 1-5}, {@code 0,30}, {@code *}{@code /6}. Months and days may
 * be named by three letters, and Sunday is 0 or 7. Where both days are restricted, either is enough. A time that was missed is made up for.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "backup/backup.ini")
public @interface BackupSchedule {
    /**
     * When a full backup is made, which needs no other one.
     *
     * <p>Key {@code schedule.full} in {@code backup/backup.ini}. Default {@code 30 1 * * 0}, Sundays at half past one.
     *
     * @return times of full backups
     */
    @Setting(comment = "times of full backups")
    String full() default "30 1 * * 0";

    /**
     * When what changed since the last full backup is backed up; empty: never.
     *
     * <p>Key {@code schedule.differential} in {@code backup/backup.ini}. Default {@code 30 1 * * 1-6}, all other days
     * at the same time.
     *
     * @return times of differential backups
     */
    @Setting(comment = "times of differential backups")
    String differential() default "30 1 * * 1-6";

    /**
     * When what changed since the last backup of any kind is backed up; empty: never.
     *
     * <p>Key {@code schedule.incremental} in {@code backup/backup.ini}. Default: never.
     *
     * @return times of incremental backups
     */
    @Setting(comment = "times of incremental backups")
    String incremental() default "";
}
