package dev.howdah.processor.sarif;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.howdah.processor.read.SourceOrigin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds places by javac's own trees, through its supported interface. */
final class JavacPositions implements Positions {
    private final Trees trees;
    private final URI folder = Path.of("").toAbsolutePath().toUri();

    private JavacPositions(Trees trees) {
        this.trees = trees;
    }

    /** Those of a compilation; nothing is found where the compiler is another one, or hides behind a wrapper. */
    static Positions of(ProcessingEnvironment environment) {
        try {
            return new JavacPositions(Trees.instance(environment));
        } catch (IllegalArgumentException | LinkageError e) {
            return origin -> null;
        }
    }

    @Override
    public @Nullable Region of(SourceOrigin origin) {
        TreePath path = path(origin);
        if (path == null) {
            return null;
        }
        CompilationUnitTree unit = path.getCompilationUnit();
        SourcePositions positions = trees.getSourcePositions();
        Tree tree = path.getLeaf();
        long start = positions.getStartPosition(unit, tree);
        long end = positions.getEndPosition(unit, tree);
        if (tree instanceof ClassTree type) {
            start = name(unit, type, start);
            end = start + type.getSimpleName().length();
        }
        LineMap lines = unit.getLineMap();
        if (start < 0 || lines == null) {
            return null;
        }
        String uri = relative(unit);
        long line = lines.getLineNumber(start);
        long endLine = end > start ? lines.getLineNumber(end) : 0;
        return new Region(
                uri.isEmpty() ? byPackage(origin.element(), unit) : uri,
                !uri.isEmpty(),
                line,
                // Not the map's own column, which counts a tab as several.
                start - lines.getStartPosition(line) + 1,
                endLine,
                endLine == 0 ? 0 : end - lines.getStartPosition(endLine) + 1);
    }

    private @Nullable TreePath path(SourceOrigin origin) {
        TreePath path = null;
        if (origin.mirror() != null) {
            path = origin.value() == null
                    ? trees.getPath(origin.element(), origin.mirror())
                    : trees.getPath(origin.element(), origin.mirror(), origin.value());
        }
        return path == null ? trees.getPath(origin.element()) : path;
    }

    /** Where a class's name stands: the tree begins at its first annotation. */
    private long name(CompilationUnitTree unit, ClassTree type, long start) {
        long after = start;
        for (Tree annotation : type.getModifiers().getAnnotations()) {
            after = Math.max(after, trees.getSourcePositions().getEndPosition(unit, annotation));
            after = Math.max(after, trees.getSourcePositions().getStartPosition(unit, annotation));
        }
        try {
            String text = unit.getSourceFile().getCharContent(true).toString();
            String name = type.getSimpleName().toString();
            String keyword = type.getKind().name().toLowerCase(Locale.ROOT).replace("annotation_type", "interface");
            int declaration = text.indexOf(keyword + " ", Math.toIntExact(after));
            int found = text.indexOf(name, Math.max(declaration, Math.toIntExact(after)));
            return found < 0 ? start : found;
        } catch (IOException e) {
            return start;
        }
    }

    /** The source's path from the working directory; empty where it lies elsewhere, as in memory. */
    private String relative(CompilationUnitTree unit) {
        URI relative = folder.relativize(unit.getSourceFile().toUri());
        return relative.isAbsolute() ? "" : relative.toString();
    }

    /** The path that a source has below its root, so that no folder of this machine is named. */
    private String byPackage(Element element, CompilationUnitTree unit) {
        String path = unit.getSourceFile().toUri().getPath();
        String file = path.substring(path.lastIndexOf('/') + 1);
        Element outer = element;
        while (outer.getEnclosingElement() != null
                && !outer.getEnclosingElement().getKind().equals(javax.lang.model.element.ElementKind.PACKAGE)) {
            outer = outer.getEnclosingElement();
        }
        String qualified = outer.toString();
        int dot = qualified.lastIndexOf('.');
        return qualified.substring(0, dot + 1).replace('.', '/') + file;
    }
}
