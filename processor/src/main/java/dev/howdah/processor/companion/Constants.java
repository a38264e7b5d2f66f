package dev.howdah.processor.companion;

import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.NameAllocator;
import com.palantir.javapoet.TypeSpec;
import javax.lang.model.element.Modifier;

/** A nested class of constants. */
final class Constants {
    private final TypeSpec.Builder type;
    private final NameAllocator names = new NameAllocator();

    Constants(String name, String documentation) {
        type = TypeSpec.classBuilder(name)
                .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", documentation)
                .addMethod(noInstances());
    }

    Constants text(String name, String value, String documentation) {
        return add(FieldSpec.builder(String.class, constant(name)).initializer("$S", value), documentation);
    }

    Constants number(String name, long value, String documentation) {
        return add(FieldSpec.builder(int.class, constant(name)).initializer("$L", value), documentation);
    }

    Constants method(MethodSpec method) {
        type.addMethod(method);
        return this;
    }

    Constants nested(Constants nested) {
        type.addType(nested.build());
        return this;
    }

    private Constants add(FieldSpec.Builder field, String documentation) {
        type.addField(field.addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                .addJavadoc("$L\n", documentation)
                .build());
        return this;
    }

    TypeSpec build() {
        return type.build();
    }

    static MethodSpec noInstances() {
        return MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build();
    }

    /** A name in upper case with underscores, different from those before it. */
    private String constant(String name) {
        return names.newName(JavaNames.constant(name));
    }
}
