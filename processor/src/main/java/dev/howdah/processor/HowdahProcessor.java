package dev.howdah.processor;

import dev.howdah.processor.read.HomeReader;
import dev.howdah.processor.read.StackReader;
import dev.howdah.processor.report.Options;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.annotation.processing.SupportedAnnotationTypes;
import javax.annotation.processing.SupportedOptions;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Turns annotated classes into the files of their stacks.
 *
 * <p>Compilers make one for every compilation and ask it what it is for. The answer is made of
 * constants, so that nothing but this class is loaded where no class has an annotation of ours.
 */
@SupportedAnnotationTypes({
    StackReader.PACKAGE + "SwarmStack",
    StackReader.PACKAGE + "PatroniCluster",
    StackReader.PACKAGE + "Etcd",
    StackReader.PACKAGE + "HaProxy",
    StackReader.PACKAGE + "PgBouncer",
    StackReader.PACKAGE + "PgBackRest",
    StackReader.PACKAGE + "PgAdmin",
    StackReader.PACKAGE + "Caddy",
    StackReader.PACKAGE + "Monitoring",
    // The companion carries it, and javac warns of an annotation that nobody claims.
    HomeReader.GENERATED
})
@SupportedOptions({Options.WERROR, Options.SARIF})
public final class HowdahProcessor extends AbstractProcessor {
    private @Nullable Compilation compilation;

    /** For the compiler, which finds the class by its service file. */
    public HowdahProcessor() {}

    /** The newest: a fixed one would warn on every later compiler. */
    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    /** Claims the annotations: left unclaimed, javac warns of them. */
    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (compilation == null) {
            if (!concernsUs(annotations)) {
                return true;
            }
            compilation = new Compilation(processingEnv);
        }
        compilation.process(annotations, round);
        return true;
    }

    private static boolean concernsUs(Set<? extends TypeElement> annotations) {
        for (TypeElement annotation : annotations) {
            if (!annotation.getQualifiedName().contentEquals(HomeReader.GENERATED)) {
                return true;
            }
        }
        return false;
    }
}
