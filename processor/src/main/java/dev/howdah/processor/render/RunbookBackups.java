package dev.howdah.processor.render;

import dev.howdah.processor.model.PgBackRest;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;

/** The part of {@code RUNBOOK.md} that tells of backups. */
final class RunbookBackups {
    private RunbookBackups() {}

    static void add(Stack stack, PgBackRest backup, Markdown text) {
        text.heading(2, "Backups");
        String service = Markdown.code(stack.name() + "_" + backup.service());
        text.paragraph("The primary archives its WAL with pgBackRest, and the task of " + service
                + " on its host backs it up, into " + repository(backup) + ". The cluster is called "
                + Markdown.code(backup.stanza()) + " there. Times are UTC; one that was missed is made up for.");
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("backup", "minute, hour, day, month, weekday"));
        for (String kind : PgBackRest.KINDS) {
            String times = backup.schedule(kind);
            rows.add(List.of(kind, times.isEmpty() ? "never" : Markdown.code(times)));
        }
        text.table(rows);
        text.paragraph(kept(backup.repository()));
        text.commands(
                "bin/backup.sh full        # one now; or diff, incr",
                "bin/restore.sh --list     # which there are, and the times that can be restored");
        text.heading(2, "Bring the cluster back as it was");
        text.paragraph(
                "The whole cluster goes back to a time, on the hosts that it has. What was written after that is gone:"
                        + " every command but the first asks before it begins, and one that was interrupted is run again.");
        text.commands(
                "bin/restore.sh --dry-run --time '2030-01-31 12:00:00+00'",
                "bin/restore.sh --time '2030-01-31 12:00:00+00'",
                "bin/restore.sh --latest   # as far as the archive goes");
        text.paragraph(
                "Roles get the passwords that the secrets hold now. The first restore says which time line it left:"
                        + " with that number after `--timeline` a later one goes back to what it took away.");
        if (backup.isEncrypted()) {
            text.paragraph("The repository is encrypted. Keep the passphrase of the secret "
                    + Markdown.code(backup.passphraseSecret())
                    + " outside the Swarm: without it nothing can be restored.");
        }
    }

    private static String repository(PgBackRest backup) {
        return backup.isFolder()
                ? "the folder " + Markdown.code(backup.path()) + ", which all members share"
                : "the bucket " + Markdown.code(backup.repository().text("s3Bucket")) + " of "
                        + Markdown.code(backup.repository().text("s3Endpoint"));
    }

    private static String kept(Section repository) {
        long full = repository.number("retentionFull");
        if (full == 0) {
            return "All backups are kept, and all WAL.";
        }
        boolean days = repository.choice("retentionFullType").name().equals("TIME");
        return "Kept are the full backups of " + (days ? full + " days" : "the last " + full + " times")
                + ", what builds on them, and the WAL since the oldest.";
    }
}
