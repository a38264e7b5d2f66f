package dev.howdah.verification.swarm;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Brings the lab and the stack up for a class of scenarios, and takes them down whatever happened. */
final class SwarmExtension implements BeforeAllCallback, AfterAllCallback, AfterEachCallback, ParameterResolver {
    private static final ExtensionContext.Namespace SPACE = ExtensionContext.Namespace.create(SwarmExtension.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        OnStack on = context.getRequiredTestClass().getAnnotation(OnStack.class);
        String stack = on.value();
        Lab lab = new Lab();
        Path state = privateFolder();
        Cluster cluster = new Cluster(
                lab, Path.of("target/classes/META-INF/howdah", stack).toAbsolutePath(), state);
        Running running = new Running(cluster, state, new Thread(lab::down, "lab down"));
        context.getStore(SPACE).put("running", running);
        Runtime.getRuntime().addShutdownHook(running.atExit());
        lab.up();
        try {
            if (on.disk() > 0) {
                Lab.HOSTS.forEach(host -> lab.addDisk(host, on.disk()));
            }
            cluster.bringUp();
            Versions.write(cluster);
        } catch (RuntimeException | AssertionError failed) {
            diagnose(cluster, "bring-up of " + stack);
            throw failed;
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Cluster cluster = running(context).cluster();
        context.getExecutionException().ifPresent(failed -> diagnose(cluster, context.getDisplayName()));
        cluster.restore();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        Running running = running(context);
        running.cluster().close();
        Runtime.getRuntime().removeShutdownHook(running.atExit());
        running.cluster().lab().down();
        remove(running.state());
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return running(context).cluster();
    }

    private static Running running(ExtensionContext context) {
        return context.getStore(SPACE).get("running", Running.class);
    }

    /** What one wants to read after a failure; a problem of the diagnosis must not hide the first. */
    private static void diagnose(Cluster cluster, String what) {
        try {
            String text = Diagnosis.of(cluster);
            Path folder = Files.createDirectories(Report.FOLDER.resolve("failures"));
            Path file = folder.resolve(what.replaceAll("[^A-Za-z0-9]+", "-") + ".txt");
            Files.writeString(file, text);
            System.err.println("the state of the cluster after the failure: " + file);
        } catch (IOException | RuntimeException problem) {
            System.err.println("no diagnosis to be had: " + problem);
        }
    }

    private static Path privateFolder() {
        try {
            return Files.createTempDirectory(
                    "swarm", PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static void remove(Path folder) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /**
     * What runs for a class.
     *
     * @param state the folder with the secrets
     * @param atExit takes the lab down if the run is ended from outside
     */
    private record Running(Cluster cluster, Path state, Thread atExit) {}
}
