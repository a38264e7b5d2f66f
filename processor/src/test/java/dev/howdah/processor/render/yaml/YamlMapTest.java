package dev.howdah.processor.render.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class YamlMapTest {
    @Test
    void pathsMakeTheMapsOnTheirWay() {
        YamlMap map = at("a.b", 1);
        map.putPath("a.c", YamlScalar.of(2), "");

        assertThat(write(map)).isEqualTo("a:\n  b: 1\n  c: 2\n");
    }

    @Test
    void missingEntriesJoinAndKnownOnesStay() {
        YamlMap map = at("a.b", 1).putMissing(at("a.b", 2)).putMissing(at("a.c", 3));

        assertThat(write(map)).isEqualTo("a:\n  b: 1\n  c: 3\n");
    }

    @Test
    void chosenKeysComeFirst() {
        YamlMap map = new YamlMap().put("a", 1).put("b", 2);

        assertThat(write(map.startingWith(List.of("b", "absent")))).isEqualTo("b: 2\na: 1\n");
    }

    @Test
    void aConflictIsNamedByItsPath() {
        YamlMap map = at("a.b.c", 1);

        assertThat(map.firstConflict(at("a.b.c", 1))).isEqualTo("a.b.c");
        assertThat(map.firstConflict(at("a.b", 1))).isEqualTo("a.b");
        assertThat(map.firstConflict(at("a.d", 1))).isNull();
    }

    @Test
    void emptyListsAndMapsCanBeLeftOut() {
        assertThat(new YamlMap()
                        .putFilled("a", new YamlList())
                        .putFilled("b", new YamlMap())
                        .isEmpty())
                .isTrue();
    }

    private static YamlMap at(String path, int number) {
        YamlMap map = new YamlMap();
        map.putPath(path, YamlScalar.of(number), "");
        return map;
    }

    private static String write(YamlMap map) {
        return YamlWriter.write(map, "x").substring("# x\n".length());
    }
}
