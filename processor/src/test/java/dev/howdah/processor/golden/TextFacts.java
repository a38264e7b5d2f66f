package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;

/** Texts are UTF-8 with line feeds, the last line included. */
final class TextFacts implements StackFacts {
    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        for (String path : stack.paths()) {
            String text = stack.text(path);
            assertThat(text.getBytes(StandardCharsets.UTF_8))
                    .as(path + " is UTF-8")
                    .isEqualTo(stack.bytes(path));
            assertThat(text).as(path).endsWith("\n").doesNotEndWith("\n\n").doesNotContain("\r", "\uFEFF", "\uFFFD");
        }
    }
}
