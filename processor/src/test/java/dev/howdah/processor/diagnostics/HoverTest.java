package dev.howdah.processor.diagnostics;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.DocTree;
import com.sun.source.doctree.LinkTree;
import com.sun.source.doctree.LiteralTree;
import com.sun.source.doctree.ReturnTree;
import com.sun.source.doctree.StartElementTree;
import com.sun.source.doctree.TextTree;
import com.sun.source.util.DocTreeScanner;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import dev.howdah.annotations.meta.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.util.ElementFilter;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** What an editor shows over an attribute says at once what it is, and then all that its declaration says. */
class HoverTest {
    private static final Path SOURCES = Path.of("..", "annotations", "src", "main", "java");
    private static final int LONGEST_SENTENCE = 140;

    /** How people read the units of declarations. */
    private static final Map<String, String> UNITS = Map.of("s", "second", "ms", "millisecond", "MB", "megabyte");

    /** The compiler's own check of comments: tags that break, references that lead nowhere, what is missing. */
    @Test
    void everyCommentIsSound() throws IOException {
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> found = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = javac.getStandardFileManager(found, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null,
                    files,
                    found,
                    List.of("-Xdoclint:all", "-proc:none"),
                    null,
                    files.getJavaFileObjectsFromPaths(sources()));
            task.analyze();
        }
        assertThat(found.getDiagnostics()).isEmpty();
    }

    @Test
    void everyAttributeIsDescribedAsItIsDeclared() throws IOException {
        List<String> faults = new ArrayList<>();
        JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = javac.getStandardFileManager(null, Locale.ROOT, null)) {
            JavacTask task = (JavacTask) javac.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            DocTrees trees = DocTrees.instance(task);
            task.parse();
            int attributes = 0;
            for (Element element : task.analyze()) {
                if (element.getKind() == ElementKind.ANNOTATION_TYPE
                        && element.toString().matches("dev\\.howdah\\.annotations\\.\\w+")) {
                    for (ExecutableElement attribute : ElementFilter.methodsIn(element.getEnclosedElements())) {
                        attributes++;
                        check(attribute, trees, faults);
                    }
                }
            }
            assertThat(attributes).isGreaterThan(300);
        }
        assertThat(faults).isEmpty();
    }

    private static void check(ExecutableElement attribute, DocTrees trees, List<String> faults) {
        String name = attribute.getEnclosingElement().getSimpleName() + "." + attribute.getSimpleName();
        DocCommentTree comment = trees.getDocCommentTree(attribute);
        if (comment == null) {
            faults.add(name + " has no comment");
            return;
        }
        String first = text(comment.getFirstSentence());
        String all = text(comment.getFullBody());
        if (first.length() > LONGEST_SENTENCE) {
            faults.add(name + " begins with a sentence of " + first.length() + " characters: " + first);
        }
        if (first.split(" ").length < 3 || !first.endsWith(".")) {
            faults.add(name + " begins with no sentence: " + first);
        }
        Setting setting = attribute.getAnnotation(Setting.class);
        if (!all.matches("(?s).*\\b([Dd]efault|Required|required)\\b.*")) {
            faults.add(name + " says no default");
        }
        String key = setting.key().substring(setting.key().lastIndexOf('.') + 1);
        if (!all.contains(key)) {
            faults.add(name + " does not name its key " + key);
        }
        for (long bound : new long[] {setting.min(), setting.max()}) {
            if (bound != Long.MIN_VALUE
                    && bound != Long.MAX_VALUE
                    && !all.replaceAll("(?<=\\d)[ ,_](?=\\d{3})", "").contains(Long.toString(bound))
                    && !all.contains("0" + Long.toOctalString(bound))) {
                faults.add(name + " does not say its bound " + bound);
            }
        }
        String unit = UNITS.getOrDefault(setting.unit(), setting.unit());
        if (!all.toLowerCase(Locale.ROOT).contains(unit.toLowerCase(Locale.ROOT))) {
            faults.add(name + " does not say its unit " + unit);
        }
        if (comment.getBlockTags().stream()
                .noneMatch(tag -> tag instanceof ReturnTree result
                        && !text(result.getDescription()).isBlank())) {
            faults.add(name + " has no @return");
        }
    }

    /** What is left of a comment when it is rendered. */
    private static String text(List<? extends DocTree> trees) {
        StringBuilder text = new StringBuilder();
        new DocTreeScanner<Void, Void>() {
            @Override
            public Void visitText(TextTree tree, Void nothing) {
                text.append(tree.getBody());
                return null;
            }

            @Override
            public Void visitLiteral(LiteralTree tree, Void nothing) {
                text.append(tree.getBody().getBody());
                return null;
            }

            @Override
            public Void visitLink(LinkTree tree, Void nothing) {
                return tree.getLabel().isEmpty()
                        ? append(tree.getReference().getSignature().replaceFirst("^#", ""))
                        : super.visitLink(tree, nothing);
            }

            @Override
            public Void visitStartElement(StartElementTree tree, Void nothing) {
                return append(" ");
            }

            private Void append(String more) {
                text.append(more);
                return null;
            }
        }.scan(trees, null);
        return text.toString().replaceAll("\\s+", " ").strip();
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> files = Files.walk(SOURCES)) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
