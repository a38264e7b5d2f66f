package dev.howdah.processor.diagnostics;

import dev.howdah.processor.HowdahProcessor;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import javax.annotation.processing.Completion;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** What the world around the processor does to it. */
enum Disturbance {
    NONE(() -> null),
    FULL_DISK(() -> new IOException("No space left on device")),
    BROKEN_COMPILER(() -> new IllegalStateException("the compiler is broken"));

    private final Supplier<Exception> onWrite;

    Disturbance(Supplier<Exception> onWrite) {
        this.onWrite = onWrite;
    }

    /** The disturbance that a case file calls so. */
    static Disturbance named(String words) {
        return valueOf(words.replace(' ', '_').toUpperCase(Locale.ROOT));
    }

    /** A processor that meets the disturbance. */
    Processor processor() {
        return this == NONE ? new HowdahProcessor() : new Disturbed(new HowdahProcessor());
    }

    /** The message names the place: one that does not move when this file is edited. */
    private static Exception at(String className, Exception exception) {
        exception.setStackTrace(new StackTraceElement[] {new StackTraceElement(className, "create", null, -1)});
        return exception;
    }

    /** Hands a processor an environment that fails at the first file. */
    private final class Disturbed implements Processor {
        private final Processor processor;

        Disturbed(Processor processor) {
            this.processor = processor;
        }

        @Override
        public void init(ProcessingEnvironment environment) {
            Filer filer = (Filer) Proxy.newProxyInstance(
                    getClass().getClassLoader(), new Class<?>[] {Filer.class}, (proxy, method, arguments) -> {
                        throw at("compiler.Files", onWrite.get());
                    });
            processor.init((ProcessingEnvironment) Proxy.newProxyInstance(
                    getClass().getClassLoader(),
                    new Class<?>[] {ProcessingEnvironment.class},
                    (proxy, method, arguments) -> {
                        try {
                            return method.getName().equals("getFiler") ? filer : method.invoke(environment, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    }));
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            return processor.process(annotations, round);
        }

        @Override
        public Set<String> getSupportedOptions() {
            return processor.getSupportedOptions();
        }

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return processor.getSupportedAnnotationTypes();
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return processor.getSupportedSourceVersion();
        }

        @Override
        public Iterable<? extends Completion> getCompletions(
                Element element, AnnotationMirror annotation, ExecutableElement member, String userText) {
            return processor.getCompletions(element, annotation, member, userText);
        }
    }
}
