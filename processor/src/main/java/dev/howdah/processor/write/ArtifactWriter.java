package dev.howdah.processor.write;

import dev.howdah.processor.render.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes a stack's files below the class output. */
public final class ArtifactWriter {
    private static final String ROOT = "META-INF/howdah/";

    private final Filer filer;

    /** Makes a writer. */
    public ArtifactWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes all files of a stack.
     *
     * @return what went wrong, if anything did
     */
    public Optional<String> write(String stack, List<Artifact> artifacts, TypeElement type) {
        for (Artifact artifact : artifacts) {
            String name = ROOT + stack + "/" + artifact.path();
            try {
                // Bytes rather than a writer: that one would use the compiler's encoding.
                FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, type);
                try (OutputStream out = file.openOutputStream()) {
                    out.write(artifact.bytes());
                }
            } catch (IOException | IllegalArgumentException e) {
                return Optional.of("can't write " + name + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
