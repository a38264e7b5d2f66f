package dev.howdah.processor.sarif;

import dev.howdah.processor.check.OptionProblem;
import dev.howdah.processor.check.Problem;
import dev.howdah.processor.model.Origin;
import dev.howdah.processor.read.SourceOrigin;
import dev.howdah.processor.report.Finding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** The messages of a compilation, and the file that they are written to at its end. */
public final class SarifFile {
    private final String name;
    private final SarifLog log = new SarifLog();
    private final Positions positions;
    private @Nullable Origin last;

    /** Makes one for a file, named as the user did. */
    public SarifFile(String name, ProcessingEnvironment environment) {
        this.name = name;
        this.positions = JavacPositions.of(environment);
    }

    /** Takes what was found in a class. Places are looked up at once: their trees live for one round. */
    public void add(Origin type, List<Finding> findings) {
        last = type;
        for (Finding finding : findings) {
            SourceOrigin origin = (SourceOrigin) finding.problem().origin();
            log.add(finding, origin, positions.of(origin));
        }
    }

    /** Writes the file. A reader sees the old one or the new one, never half of it. */
    public Optional<Problem> write() {
        try {
            Path file = Path.of(name).toAbsolutePath();
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return failure("it is no regular file");
            }
            Path folder = Files.createDirectories(file.getParent());
            // A folder of its own, because temporary files are readable by their owner alone.
            Path draft = Files.createTempDirectory(folder, ".howdah");
            try {
                Path written = Files.write(draft.resolve("sarif"), log.text().getBytes(StandardCharsets.UTF_8));
                move(written, file);
            } finally {
                Files.deleteIfExists(draft.resolve("sarif"));
                Files.deleteIfExists(draft);
            }
            return Optional.empty();
        } catch (FileSystemException e) {
            return failure(
                    e instanceof NoSuchFileException
                            ? "there is no such folder, and none can be made"
                            : e instanceof AccessDeniedException
                                    ? "access is denied"
                                    : Objects.requireNonNullElse(
                                            e.getReason(), e.getClass().getSimpleName()));
        } catch (IOException | InvalidPathException | SecurityException e) {
            return failure(e.getClass().getSimpleName());
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Optional<Problem> failure(String reason) {
        return last == null
                ? Optional.empty()
                : Optional.of(new Problem(
                        OptionProblem.SARIF,
                        last,
                        "can't write " + name + ": " + reason,
                        "Name a file in a folder that can be written: -Ahowdah.sarif=FILE"));
    }
}
