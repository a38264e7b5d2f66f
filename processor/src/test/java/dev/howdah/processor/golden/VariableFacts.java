package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** {@code .env.example} lists exactly the variables that the Compose files ask for. */
final class VariableFacts implements StackFacts {
    private static final Pattern ASKED = Pattern.compile("\\$\\{?([A-Za-z_]\\w*)");
    private static final Pattern LISTED = Pattern.compile("(?m)^#?([A-Za-z_]\\w*)=");
    private static final Pattern CADDY = Pattern.compile("\\{\\$(\\w+)}");

    @Override
    public void check(EmittedStack stack, ComposeFile compose) {
        String text = (stack.text(ComposeFile.NAME) + stack.text(LocalFacts.NAME))
                .replaceAll("(?m)^\\s*#.*$", "")
                .replace("$$", "");
        assertThat(names(LISTED, stack.text(".env.example"))).isEqualTo(names(ASKED, text));

        compose.services()
                .forEach(service -> compose.mountedTexts(service)
                        .forEach(mounted ->
                                assertThat(service.environment().keySet()).containsAll(names(CADDY, mounted))));
    }

    private static Set<String> names(Pattern pattern, String text) {
        Set<String> names = new TreeSet<>();
        pattern.matcher(text).results().forEach(found -> names.add(found.group(1)));
        return names;
    }
}
