package dev.howdah.processor.companion.template;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.EmittedStack;
import dev.howdah.processor.golden.StackCompiler;
import dev.howdah.processor.property.RandomStacks;
import dev.howdah.processor.render.plan.Effect;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the processor writes into {@code plan.tsv} is what the companion reads. */
class PlanRowsTest {
    @Test
    void theCompanionKnowsEveryEffect() {
        Set<String> written = Arrays.stream(Effect.values()).map(Effect::word).collect(Collectors.toSet());
        Set<String> known = Arrays.stream(Meaning.values()).map(Meaning::effect).collect(Collectors.toSet());
        known.remove(Meaning.UNKNOWN.effect());
        known.add("fact");

        assertThat(written).isEqualTo(known);
    }

    static Stream<EmittedStack> stacks() {
        return Stream.concat(StackCompiler.examples().stream(), RandomStacks.emitted(1, 15));
    }

    @ParameterizedTest
    @MethodSource("stacks")
    void everyLineIsARowOfItsOwn(EmittedStack stack) {
        String text = stack.text("plan.tsv");

        assertThat(PlanRow.read(text)).hasSize((int) text.lines().count());
        assertThat(text.lines()).allMatch(line -> line.split("\t", -1).length == 4);
    }

    /** What differs in a file differs in a row, or the plan would not tell. */
    @ParameterizedTest
    @MethodSource("stacks")
    void everyMountedFileHasARow(EmittedStack stack) {
        Map<String, PlanRow> configs = new TreeMap<>();
        for (PlanRow row : PlanRow.read(stack.text("plan.tsv")).values()) {
            if (row.effect().equals("config")) {
                configs.put(row.key(), row);
            }
        }
        Set<String> mounted = stack.paths().stream()
                .filter(path -> !path.matches("(bin|image|local|monitoring)/.*"))
                .filter(path -> !Set.of(
                                "compose.yaml",
                                "compose.local.yaml",
                                "secrets.yaml",
                                ".env.example",
                                "manifest.json",
                                "plan.tsv",
                                "RUNBOOK.md")
                        .contains(path))
                .collect(Collectors.toSet());

        assertThat(configs.keySet()).isEqualTo(mounted);
        configs.values().forEach(row -> assertThat(stack.text("compose.yaml")).contains("name: " + row.value()));
    }

    @Test
    void readsWhatIsEscaped() {
        assertThat(PlanRow.read("tasks\twhere\ta\\tkey\tone\\ntwo\\\\n\\r\n").values())
                .usingRecursiveFieldByFieldElementComparator()
                .containsExactly(new PlanRow("tasks", "where", "a\tkey", "one\ntwo\\n\r"));
    }
}
