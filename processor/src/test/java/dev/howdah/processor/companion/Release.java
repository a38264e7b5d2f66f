package dev.howdah.processor.companion;

import dev.howdah.processor.HowdahProcessor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A user's release: a folder of classes, with the companion in it.
 *
 * @param classes the folder
 */
record Release(Path classes) {
    /** What a command said. */
    record Answer(int status, String out, String err) {}

    /** Compiles the class {@code Orders} of the default package. */
    static Release compile(String source, Path folder) throws IOException {
        Path file = Files.createDirectories(folder).resolve("Orders.java");
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            CompilationTask task = compiler.getTask(
                    messages,
                    manager,
                    null,
                    List.of("-d", classes.toString(), "-cp", System.getProperty("java.class.path")),
                    null,
                    manager.getJavaFileObjects(file));
            task.setProcessors(List.of(new HowdahProcessor()));
            if (!task.call()) {
                throw new AssertionError(messages + "\n" + source);
            }
        }
        return new Release(classes);
    }

    /** The same as a jar. */
    Path jar(Path file) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream jar = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            for (Path entry : files.filter(Files::isRegularFile).sorted().toList()) {
                jar.putNextEntry(
                        new ZipEntry(classes.relativize(entry).toString().replace('\\', '/')));
                jar.write(Files.readAllBytes(entry));
                jar.closeEntry();
            }
        }
        return file;
    }

    private String commandLine() throws IOException {
        try (Stream<Path> files = Files.list(classes)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith("StackRelease$CommandLine.class"))
                    .filter(name -> !name.startsWith("Second"))
                    .map(name -> name.replace(".class", ""))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Runs the companion as its {@code main} does, but for ending the virtual machine. */
    Answer run(String... arguments) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            Method run = loader.loadClass(commandLine())
                    .getDeclaredMethod("run", PrintStream.class, PrintStream.class, String[].class);
            run.setAccessible(true);
            int status = (int) run.invoke(
                    null,
                    new PrintStream(out, true, StandardCharsets.UTF_8),
                    new PrintStream(err, true, StandardCharsets.UTF_8),
                    arguments);
            return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } catch (InvocationTargetException e) {
            throw new AssertionError(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }
}
