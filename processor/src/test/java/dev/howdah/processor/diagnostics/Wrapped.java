package dev.howdah.processor.diagnostics;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * A processor behind wrappers of the compiler's interfaces, as Gradle runs one: each question to the compiler can be
 * noted, or answered otherwise.
 */
final class Wrapped implements Processor {
    private final Processor processor;
    private final Interception interception;

    Wrapped(Processor processor, Interception interception) {
        this.processor = processor;
        this.interception = interception;
    }

    /** What stands between the processor and the compiler. */
    interface Interception {
        /** Answers a question, or passes the compiler's answer on. */
        Object answer(Question question, Compiler compiler) throws Throwable;
    }

    /** The compiler's own answer to a question. */
    interface Compiler {
        Object answer() throws Throwable;
    }

    /**
     * What a processor asks.
     *
     * @param of the interface that it asks
     * @param method its method
     * @param arguments the arguments, those of a variable number included
     */
    record Question(Class<?> of, String method, List<Object> arguments) {
        boolean creates() {
            return of == Filer.class && method.startsWith("create");
        }
    }

    @Override
    public void init(ProcessingEnvironment environment) {
        processor.init(proxy(
                ProcessingEnvironment.class, environment, (question, compiler) -> switch (question.method()) {
                    case "getFiler" -> proxy(Filer.class, environment.getFiler(), interception);
                    case "getElementUtils" -> proxy(Elements.class, environment.getElementUtils(), interception);
                    case "getTypeUtils" -> proxy(Types.class, environment.getTypeUtils(), interception);
                    default -> compiler.answer();
                }));
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        return processor.process(annotations, proxy(RoundEnvironment.class, round, interception));
    }

    private static <T> T proxy(Class<T> type, T compilers, Interception interception) {
        return type.cast(Proxy.newProxyInstance(
                Wrapped.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    List<Object> given = Stream.of(arguments == null ? new Object[0] : arguments)
                            .flatMap(argument ->
                                    argument instanceof Object[] more ? Arrays.stream(more) : Stream.of(argument))
                            .toList();
                    return interception.answer(new Question(type, method.getName(), given), () -> {
                        try {
                            return method.invoke(compilers, arguments);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
                }));
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
