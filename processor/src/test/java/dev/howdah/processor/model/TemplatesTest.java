package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each was put before Go's own template engine. */
class TemplatesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "}}",
                "{ {",
                "{{.Node.Hostname}}",
                "{{- .Task.Slot -}}",
                "{{\"}}\"}}",
                "{{`{{`}}",
                "{{index .Service.Labels \"a\"}}",
                "{{/* {{ */}}",
                "{{if eq .Task.Slot \"1\"}}a{{else}}b{{end}}"
            })
    void areExpanded(String text) {
        assertThat(Templates.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{{",
                "{{}}",
                "{{ }}",
                "a {{{{ b",
                "{{ {a} }}",
                "{{\"}}",
                "{{'}}",
                "{{.Node.Name}}",
                "{{env \"A\"}}",
                "{{x}}",
                "{{#a}}",
                "x {{.Node.ID}} {{"
            })
    void areRejected(String text) {
        assertThat(Templates.fault(text)).isNotEmpty();
    }
}
