package dev.howdah.processor.render;

import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What tells GraalVM to take the files into a native image, where nothing else would lead to them: once in the form of GraalVM for
 * JDK 23 and later, once in the form of those before.
 */
public final class NativeImage {
    private NativeImage() {}

    /** The files below {@code META-INF/native-image/dev.howdah/<stack>/}. */
    public static List<Artifact> of(Stack stack, List<Artifact> artifacts) {
        List<Object> globs = new ArrayList<>();
        List<Object> patterns = new ArrayList<>();
        for (Artifact artifact : artifacts) {
            String path = Rendering.folder(stack.name()) + artifact.path();
            globs.add(Map.of("glob", path));
            patterns.add(Map.of("pattern", "\\Q" + path + "\\E"));
        }
        return List.of(
                Artifact.file("reachability-metadata.json", Json.write(Map.of("resources", globs))),
                Artifact.file("resource-config.json", Json.write(Map.of("resources", Map.of("includes", patterns)))));
    }
}
