package dev.howdah.processor.check;

import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.read.StackReader;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;

/** Models of annotated classes, as javac reads them. */
public final class Models {
    private Models() {}

    /** The model of a class with these annotations. */
    public static Stack of(String annotations) {
        AtomicReference<Stack> stack = new AtomicReference<>();
        Compiler.javac()
                .withProcessors(new AbstractProcessor() {
                    @Override
                    public Set<String> getSupportedAnnotationTypes() {
                        return Set.of("*");
                    }

                    @Override
                    public SourceVersion getSupportedSourceVersion() {
                        return SourceVersion.latestSupported();
                    }

                    @Override
                    public boolean process(Set<? extends TypeElement> types, RoundEnvironment round) {
                        StackReader reader = new StackReader(processingEnv.getElementUtils());
                        reader.startRound();
                        if (!round.processingOver()) {
                            stack.set(
                                    reader.read(processingEnv.getElementUtils().getTypeElement("orders.Orders"))
                                            .orElseThrow());
                        }
                        return false;
                    }
                })
                .compile(JavaFileObjects.forSourceString(
                        "orders.Orders",
                        "package orders;\nimport dev.howdah.annotations.*;\n" + annotations + "\nclass Orders {}\n"));
        return stack.get();
    }
}
