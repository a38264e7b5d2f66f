package dev.howdah.processor.write;

import dev.howdah.processor.companion.SourceFile;
import dev.howdah.processor.render.Artifact;
import dev.howdah.processor.render.Rendering;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/** Writes a stack's files and the sources of its companion: all of them, or none as far as the compiler allows. */
public final class ArtifactWriter {
    private static final String NATIVE_IMAGE = "META-INF/native-image/dev.howdah/";
    private static final String COMPOSE = "compose.yaml";
    private static final String MANIFEST = "manifest.json";

    private final Filer filer;

    /** The class that has claimed a stack, by the stack's name. */
    private final Map<String, String> owners = new HashMap<>();

    /** The manifests of claimed stacks, by their names. They are made but not opened, and so not on the disk. */
    private final Map<String, FileObject> manifests = new HashMap<>();

    /** Makes a writer. */
    public ArtifactWriter(Filer filer) {
        this.filer = filer;
    }

    /**
     * Claims a stack for a class, before anything is written.
     *
     * <p>Gradle compiles the changed classes alone and asks an isolating processor to look at each by itself, so this one
     * compares no classes. The Filer does, as for every processor: it makes a file once in a compilation, whichever classes
     * that has, so one class writes a stack. Two classes of one name that are compiled one after the other are found by the
     * next full build. What is kept here only names the other class in the message, and is gone with the compilation. An
     * older manifest on the disk is not asked whose it is: its class may have got another name since, and the Eclipse
     * compiler refuses to write what was read.
     *
     * @return the class that has claimed the stack before
     */
    public Optional<String> claim(String stack, TypeElement type) {
        try {
            String manifest = Rendering.folder(stack) + MANIFEST;
            manifests.put(manifest, create(manifest, type));
            owners.put(stack, type.getQualifiedName().toString());
            return Optional.empty();
        } catch (FilerException e) {
            return Optional.ofNullable(owners.get(stack));
        } catch (IOException | IllegalArgumentException e) {
            // Writing meets it again, if it comes to that.
            return Optional.empty();
        }
    }

    /**
     * Writes everything that is made for a class, whose stack it has claimed.
     *
     * @param stack the stack's name
     * @param artifacts its files
     * @param nativeImage what GraalVM's native-image reads about them
     * @param sources the classes that go with them
     * @param type the class, from which every file comes
     * @return what went wrong, if anything did
     */
    public Optional<String> write(
            String stack,
            List<Artifact> artifacts,
            List<Artifact> nativeImage,
            List<SourceFile> sources,
            TypeElement type) {
        FileSet files = new FileSet();
        List<Artifact> last = new ArrayList<>();
        try {
            for (Artifact artifact : artifacts) {
                if (artifact.path().equals(COMPOSE) || artifact.path().equals(MANIFEST)) {
                    // What names the other files comes after them, and so is not there when one of them fails.
                    last.add(artifact);
                } else {
                    add(files, Rendering.folder(stack), artifact, type);
                }
            }
            for (Artifact artifact : nativeImage) {
                add(files, NATIVE_IMAGE + stack + "/", artifact, type);
            }
            for (SourceFile source : sources) {
                add(files, source, type);
            }
            for (Artifact artifact : last) {
                add(files, Rendering.folder(stack), artifact, type);
            }
        } catch (IOException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
        return files.write();
    }

    private void add(FileSet files, String folder, Artifact artifact, TypeElement type) throws IOException {
        String name = folder + artifact.path();
        try {
            FileObject claimed = manifests.get(name);
            files.add(name, claimed == null ? create(name, type) : claimed, artifact);
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(FileSet.failure(name, e), e);
        }
    }

    private void add(FileSet files, SourceFile source, TypeElement type) throws IOException {
        String name = "the class " + source.name();
        try {
            files.add(name, filer.createSourceFile(source.name(), type), source.text());
        } catch (IOException | IllegalArgumentException e) {
            throw new IOException(FileSet.failure(name, e), e);
        }
    }

    private FileObject create(String name, TypeElement type) throws IOException {
        return filer.createResource(StandardLocation.CLASS_OUTPUT, "", name, type);
    }
}
