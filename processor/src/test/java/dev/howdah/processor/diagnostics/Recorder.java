package dev.howdah.processor.diagnostics;

import dev.howdah.processor.HowdahProcessor;
import dev.howdah.processor.diagnostics.Wrapped.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Element;

/** Notes what a processor asks of the compiler. */
final class Recorder {
    private final List<Question> questions = new ArrayList<>();

    Wrapped processor() {
        return new Wrapped(new HowdahProcessor(), (question, compiler) -> {
            questions.add(question);
            return compiler.answer();
        });
    }

    List<Question> questions() {
        return questions;
    }

    List<Question> creations(String method) {
        return questions.stream()
                .filter(question ->
                        question.of() == Filer.class && question.method().startsWith(method))
                .toList();
    }

    /** The files made, by their paths below the output. */
    List<String> created() {
        return creations("create").stream().map(Recorder::path).toList();
    }

    /** The class that each file is made for, by the file's path. */
    Map<String, String> origins() {
        return creations("create").stream()
                .collect(Collectors.toMap(
                        Recorder::path,
                        creation -> creation.arguments().stream()
                                .filter(Element.class::isInstance)
                                .map(Object::toString)
                                .collect(Collectors.joining(" and "))));
    }

    private static String path(Question creation) {
        return creation.method().equals("createResource")
                ? creation.arguments().get(2).toString()
                : creation.arguments().get(0).toString().replace('.', '/') + ".java";
    }
}
