package dev.howdah.processor.postgres;

import org.jspecify.annotations.Nullable;

/** Numbers within the range that PostgreSQL does not take. */
final class NumberChecks {
    private static final int SLRU_BANK = 16;

    private NumberChecks() {}

    static @Nullable Refusal refusal(String name, long number) {
        return switch (name) {
            case "commit_timestamp_buffers",
                    "multixact_member_buffers",
                    "multixact_offset_buffers",
                    "notify_buffers",
                    "serializable_buffers",
                    "subtransaction_buffers",
                    "transaction_buffers" ->
                number % SLRU_BANK == 0
                        ? null
                        : Refusal.syntax(
                                "is no multiple of " + SLRU_BANK + " blocks",
                                "Write " + (number / SLRU_BANK + 1) * SLRU_BANK);
            case "vacuum_buffer_usage_limit" ->
                number == 0 || number >= 128
                        ? null
                        : Refusal.range("is outside 0 or 128kB to 16GB", "Choose 0 or 128kB to 16GB");
            case "io_max_concurrency" ->
                number != 0 ? null : Refusal.range("is outside -1 or 1 to 1024", "Choose -1 or 1 to 1024");
            default -> null;
        };
    }
}
