package dev.howdah.processor.companion;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import dev.howdah.processor.model.Home;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.Artifact;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The Java sources of a stack: the companion class, and the class that does its work. */
public final class Companion {
    static final String GENERATOR = "dev.howdah.processor.HowdahProcessor";

    private Companion() {}

    /** Writes the sources of a stack whose files are known. */
    public static List<SourceFile> of(Stack stack, Home home, List<Artifact> artifacts) {
        return List.of(companion(stack, home, artifacts), SupportSource.of(home));
    }

    private static SourceFile companion(Stack stack, Home home, List<Artifact> artifacts) {
        TypeSpec.Builder type = TypeSpec.classBuilder(home.companion())
                .addModifiers(Modifier.FINAL)
                .addJavadoc(
                        "The stack {@code $L}: its names, ports and addresses as constants, and its files.\n\n",
                        stack.name())
                .addJavadoc(
                        "<p>As a program it lists, exports, verifies and compares the files; {@code help} says how.\n")
                .addMethod(Constants.noInstances());
        if (home.isPublic()) {
            type.addModifiers(Modifier.PUBLIC);
        }
        if (home.marksGenerated()) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get("javax.annotation.processing", "Generated"))
                    .addMember("value", "$S", GENERATOR)
                    .build());
        }
        type.addField(constant("NAME", stack.name(), "The stack's name, as {@code docker stack deploy} takes it."));
        type.addField(constant("SCOPE", stack.patroni().scope(), "The cluster's name in Patroni."));
        type.addField(constant(
                "NETWORK",
                stack.dataNetwork().dockerName(),
                "The network that applications join to reach the databases."));
        StackClasses classes = new StackClasses(stack);
        for (Constants constants : classes.all()) {
            type.addType(constants.build());
        }
        type.addType(new DatabaseClasses(stack, home).build().build());
        new FileMembers(stack, home).addTo(type, artifacts);
        String text = JavaFile.builder(home.packageName(), type.build())
                .skipJavaLangImports(true)
                .indent("    ")
                .build()
                .toString();
        return SourceFile.of(home.qualified(home.companion()), text);
    }

    private static FieldSpec constant(String name, String value, String documentation) {
        return FieldSpec.builder(String.class, name, Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .initializer("$S", value)
                .addJavadoc("$L\n", documentation)
                .build();
    }
}
