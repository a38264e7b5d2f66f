package dev.howdah.processor.property;

import static org.assertj.core.api.Assertions.assertThat;

import dev.howdah.processor.golden.EmittedStack;
import dev.howdah.processor.golden.StackCompiler;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Every text of the list comes out of a parameter, a tag and a variable as it went in, whatever the random choices meet. */
class HardParametersTest {
    @Test
    void allHardTextsComeOut() {
        List<AnnotationSource> tags = new ArrayList<>();
        HardTexts.all()
                .forEach(text -> tags.add(AnnotationSource.of("Entry")
                        .text("name", "tag " + tags.size())
                        .text("value", text)));
        AnnotationSource cluster = AnnotationSource.of("PatroniCluster")
                .nested("tags", AnnotationSource.of("Tags").nested("custom", tags));
        EmittedStack stack =
                StackCompiler.emitted("Hard", "import dev.howdah.annotations.*;\n" + cluster + "\n@Etcd class Hard {}");

        Map<?, ?> written = (Map<?, ?>) stack.renderedYaml("patroni.yml").get("tags");

        assertThat(written.values().stream().map(Object::toString)).containsExactlyElementsOf(HardTexts.all());
    }
}
