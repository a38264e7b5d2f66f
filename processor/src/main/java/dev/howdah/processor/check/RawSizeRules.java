package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.Artifact;
import dev.howdah.processor.render.Rendering;

/** Files that services mount fit into Docker's configs. */
final class RawSizeRules implements Rule {
    /** The limit was 500 KiB until Docker 23, and is 1000 KiB since. */
    private static final int LARGEST = 500 * 1024;
    /** Less text than this can't become a file that is too large, so most stacks are not rendered to find out. */
    private static final long SUSPECT = 50_000;

    @Override
    public void check(Stack stack, Problems problems) {
        long text = 0;
        for (Section section : stack.sections()) {
            text += length(section);
        }
        if (text < SUSPECT || problems.hasErrors()) {
            return;
        }
        for (Artifact file : Rendering.mounted(stack)) {
            int size = file.bytes().length;
            if (size >= LARGEST) {
                problems.add(
                        SwarmProblem.CONFIG_SIZE,
                        stack.origin(),
                        "the file " + file.path() + " would have " + size + " bytes, more than the " + (LARGEST - 1)
                                + " of a config",
                        "Move what is long into the image, or into a database");
            }
        }
    }

    private static long length(Section section) {
        long length = 0;
        for (Value value : section.values()) {
            for (Item item : value.items()) {
                if (item.content() instanceof String text) {
                    length += text.length();
                } else if (item.content() instanceof Section nested) {
                    length += 20 + length(nested);
                }
            }
        }
        return length;
    }
}
