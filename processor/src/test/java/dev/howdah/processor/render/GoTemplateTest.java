package dev.howdah.processor.render;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.render.yaml.YamlScalar;
import org.junit.jupiter.api.Test;

class GoTemplateTest {
    @Test
    void yamlGetsSecretsQuotedByGo() {
        assertThat(GoTemplate.quotedSecret("a")).isEqualTo(YamlScalar.template("{{ printf \"%+q\" (secret \"a\") }}"));
    }

    /** Tools' own engines expand it in verification; this holds that nothing but the secret's name goes in. */
    @Test
    void pgBouncerGetsSecretsWithDoubledQuotes() {
        assertThat(GoTemplate.doubledSecret("a")).isEqualTo("{{ template \"doubled\" (secret \"a\") }}");
        assertThat(GoTemplate.DOUBLED).startsWith("{{ define \"doubled\" }}").doesNotContain("\n");
    }
}
