package dev.howdah.processor.render;

/** The templates that Swarm expands for each task, expanded for a container that runs without it. */
final class TaskTemplate {
    private TaskTemplate() {}

    /** A text in which a member's name stands for whatever tells one task or host from another. */
    static String expanded(String text, String name, int number) {
        StringBuilder expanded = new StringBuilder();
        int from = 0;
        int at;
        while ((at = text.indexOf("{{", from)) >= 0) {
            int end = text.indexOf("}}", at);
            if (end < 0) {
                break;
            }
            expanded.append(text, from, at)
                    .append(value(text.substring(at + 2, end).strip(), name, number));
            from = end + 2;
        }
        return expanded.append(text.substring(from)).toString();
    }

    private static String value(String action, String name, int number) {
        return switch (action) {
            // What GoTemplate.disarmed writes.
            case "\"{{\"" -> "{{";
            case ".Task.Slot" -> Integer.toString(number);
            case ".Node.Platform.OS" -> "linux";
            default -> name;
        };
    }
}
