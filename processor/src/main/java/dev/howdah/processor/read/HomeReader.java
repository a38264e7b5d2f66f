package dev.howdah.processor.read;

import dev.howdah.processor.model.Home;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Reads where an annotated class stands. */
public final class HomeReader {
    /** What marks generated code. */
    public static final String GENERATED = "javax.annotation.processing.Generated";

    private HomeReader() {}

    /** Where a class stands. */
    public static Home read(TypeElement type, Elements elements) {
        StringBuilder name = new StringBuilder(type.getSimpleName());
        boolean isPublic = type.getModifiers().contains(Modifier.PUBLIC);
        for (Element outer = type.getEnclosingElement();
                outer instanceof TypeElement enclosing;
                outer = outer.getEnclosingElement()) {
            name.insert(0, enclosing.getSimpleName() + "_");
            isPublic &= enclosing.getModifiers().contains(Modifier.PUBLIC);
        }
        ModuleElement module = elements.getModuleOf(type);
        TypeElement generated =
                module == null ? elements.getTypeElement(GENERATED) : elements.getTypeElement(module, GENERATED);
        return new Home(
                elements.getPackageOf(type).getQualifiedName().toString(),
                name.toString(),
                isPublic,
                generated != null);
    }
}
