package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.render.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

class GoTemplateTest {
    @Test
    void yamlGetsSecretsQuotedByGo() {
        assertThat(GoTemplate.quotedSecret("a")).isEqualTo(YamlScalar.template("{{ printf \"%+q\" (secret \"a\") }}"));
    }

    @Test
    void pythonGetsSecretsInHexadecimalDigits() {
        assertThat(GoTemplate.hexSecret("a")).isEqualTo("{{ printf \"%x\" (secret \"a\") }}");
    }
}
