package dev.howdah.verification.agreement;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.annotation.processing.Processor;

/**
 * Makes and compiles stacks on request: each line of standard input is {@code FIRST_SEED COUNT FOLDER}, answered by a line once
 * the folder holds them. One process makes many thousands, since a compiler is slow only at first.
 *
 * <p>In the folder, {@code results.tsv} has a line for each stack: seed, mistakes, errors and warnings, each list divided by
 * {@code |}.
 */
public final class Generator {
    private static final int BATCH = 25;
    private final Declarations declarations;
    private final Parameters parameters;
    private final Compilation compilation;

    private Generator(String annotations, String processorPath, Path parameterFolder)
            throws IOException, ReflectiveOperationException {
        declarations = Declarations.read(annotations);
        parameters = Parameters.read(parameterFolder);
        List<URL> urls = new ArrayList<>();
        for (String entry : processorPath.split(java.io.File.pathSeparator)) {
            urls.add(Path.of(entry).toUri().toURL());
        }
        // As a build loads it: with nothing of ours beside it. Once, so that it does not start cold every time.
        ClassLoader loader = new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
        compilation = new Compilation(
                annotations,
                loader.loadClass("dev.howdah.processor.HowdahProcessor").asSubclass(Processor.class));
    }

    /** Arguments: the path of the annotations, that of the processor, and the folder of the parameters' ranges. */
    public static void main(String[] arguments) throws IOException, ReflectiveOperationException {
        Generator generator = new Generator(arguments[0], arguments[1], Path.of(arguments[2]));
        BufferedReader requests = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = requests.readLine(); line != null; line = requests.readLine()) {
            String[] request = line.split(" ", 3);
            generator.make(Long.parseLong(request[0]), Integer.parseInt(request[1]), Path.of(request[2]));
            System.out.println("done");
        }
    }

    private void make(long first, int count, Path folder) throws IOException, ReflectiveOperationException {
        List<String> lines = new ArrayList<>();
        for (int from = 0; from < count; from += BATCH) {
            List<RandomStack> stacks = new ArrayList<>();
            for (int i = from; i < Math.min(count, from + BATCH); i++) {
                stacks.add(RandomStack.of(first + i, declarations, parameters));
            }
            Map<String, Compilation.Said> said = compilation.compile(stacks, folder);
            for (RandomStack stack : stacks) {
                Compilation.Said about = said.get(stack.className());
                lines.add(String.join(
                        "\t",
                        Long.toString(stack.seed()),
                        joined(stack.mistakes()),
                        joined(about.errors),
                        joined(about.warnings)));
            }
        }
        Files.write(folder.resolve("results.tsv"), lines, StandardCharsets.UTF_8);
    }

    private static String joined(List<String> texts) {
        return String.join("|", texts.stream().map(Generator::plain).toList());
    }

    private static String plain(String text) {
        return text.replaceAll("[\\p{Cntrl}|]", " ");
    }
}
