package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier build generated lies on the source path, and its classes are gone: so compile older plugins of Maven. */
class OlderSourcesTest {
    @TempDir
    private Path folder;

    @Test
    void compilesBesideTheSourcesOfAnEarlierBuild() throws IOException {
        assertThat(compile("short", "first")).isEmpty();
        assertThat(compile("another-name-of-another-length", "second")).isEmpty();
        assertThat(folder.resolve("second/META-INF/howdah/another-name-of-another-length/manifest.json"))
                .isRegularFile();
        assertThat(folder.resolve("second/com/example/OrdersStack.class")).isRegularFile();
    }

    /** What the compiler says. */
    private String compile(String stack, String output) throws IOException {
        Path source = Files.createDirectories(folder.resolve("src/com/example")).resolve("Orders.java");
        Files.writeString(source, """
                package com.example;

                import dev.howdah.annotations.*;

                @SwarmStack(name = "%s")
                @PatroniCluster
                @Etcd
                @HaProxy
                final class Orders {}
                """.formatted(stack));
        Path generated = Files.createDirectories(folder.resolve("generated"));
        Path classes = Files.createDirectories(folder.resolve(output));
        List<String> options = List.of(
                "-implicit:class",
                "-processor",
                "dev.howdah.processor.HowdahProcessor",
                "-classpath",
                System.getProperty("java.class.path"),
                "-sourcepath",
                folder.resolve("src") + System.getProperty("path.separator") + generated,
                "-s",
                generated.toString(),
                "-d",
                classes.toString(),
                source.toString());
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ToolProvider.getSystemJavaCompiler().run(null, said, said, options.toArray(String[]::new));
        return said.toString(StandardCharsets.UTF_8);
    }
}
