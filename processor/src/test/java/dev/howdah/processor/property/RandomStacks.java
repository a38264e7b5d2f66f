package dev.howdah.processor.property;

import dev.howdah.processor.golden.EmittedStack;
import dev.howdah.processor.golden.StackCompiler;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** Random stacks, compiled. */
public final class RandomStacks {
    private RandomStacks() {}

    /** The stacks of some seeds. */
    public static Stream<EmittedStack> emitted(long firstSeed, int count) {
        return LongStream.range(firstSeed, firstSeed + count).mapToObj(seed -> {
            RandomStack chosen = StackGenerator.stack(seed);
            return StackCompiler.emitted(chosen.className(), chosen.source());
        });
    }
}
