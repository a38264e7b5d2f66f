package dev.howdah.processor.write;

import dev.howdah.processor.companion.SourceFile;
import dev.howdah.processor.render.Artifact;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes a stack's files, and the sources of its companion. */
public final class ArtifactWriter {
    private final Filer filer;

    /** Makes a writer. */
    public ArtifactWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Writes files below a folder of the class output.
     *
     * @return what went wrong, if anything did
     */
    public Optional<String> write(String folder, List<Artifact> artifacts, TypeElement type) {
        for (Artifact artifact : artifacts) {
            String name = folder + artifact.path();
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

    /**
     * Writes Java sources, for the compiler to compile.
     *
     * @return what went wrong, if anything did
     */
    public Optional<String> write(List<SourceFile> sources, TypeElement type) {
        for (SourceFile source : sources) {
            try (Writer out = filer.createSourceFile(source.name(), type).openWriter()) {
                out.write(source.text());
            } catch (IOException | IllegalArgumentException e) {
                return Optional.of("can't write the class " + source.name() + ": " + e.getMessage());
            }
        }
        return Optional.empty();
    }
}
