package dev.howdah.processor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import dev.howdah.processor.HowdahProcessor;
import dev.howdah.processor.read.HomeReader;
import dev.howdah.processor.read.StackReader;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.lang.reflect.Method;
import java.util.List;
import java.util.stream.Stream;
import javax.annotation.processing.SupportedAnnotationTypes;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The annotations are declared as the processor reads them. */
class DeclarationsTest {
    private static final JavaClasses ALL = new ClassFileImporter().importPackagesOf(PatroniCluster.class);

    private static List<JavaClass> ours() {
        return ALL.stream()
                .filter(JavaClass::isAnnotation)
                .filter(type -> type.getPackageName().equals(PatroniCluster.class.getPackageName()))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> everyAnnotationIsWellDeclared() {
        assertThat(ours()).hasSizeGreaterThan(30);
        return ours().stream().map(type -> DynamicTest.dynamicTest(type.getSimpleName(), () -> check(type)));
    }

    private static void check(JavaClass type) {
        Class<?> annotation = type.reflect();
        assertThat(annotation.getAnnotation(Retention.class).value()).isEqualTo(RetentionPolicy.CLASS);
        boolean topLevel = StackReader.ANNOTATIONS.contains(type.getSimpleName());
        assertThat(annotation.getAnnotation(Target.class).value())
                .isEqualTo(topLevel ? new ElementType[] {ElementType.TYPE} : new ElementType[0]);
        assertThat(type.isAnnotatedWith(Section.class))
                .as("@Section on " + type.getSimpleName())
                .isTrue();
        for (Method attribute : annotation.getDeclaredMethods()) {
            assertThat(attribute.getDefaultValue())
                    .as("default of " + attribute)
                    .isNotNull();
        }
    }

    @Test
    void everyAttributeHasASetting() {
        methods()
                .that()
                .areDeclaredInClassesThat()
                .resideInAPackage(PatroniCluster.class.getPackageName())
                .and()
                .areDeclaredInClassesThat()
                .areAnnotations()
                .should()
                .beAnnotatedWith(Setting.class)
                .check(ALL);
    }

    /** A comment says what a value means wherever the output can hold one. */
    @Test
    void everySettingHasAComment() {
        List<String> silent = ours().stream()
                .flatMap(type -> type.getMethods().stream())
                .filter(method ->
                        method.getAnnotationOfType(Setting.class).comment().isBlank())
                .map(method -> method.getFullName())
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void theAnnotationsOnAClassAreThoseThatMayStandThere() {
        assertThat(ours().stream()
                        .filter(type ->
                                type.reflect().getAnnotation(Target.class).value().length > 0)
                        .map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrderElementsOf(StackReader.ANNOTATIONS);
    }

    @Test
    void theProcessorIsForThem() {
        assertThat(HowdahProcessor.class
                        .getAnnotation(SupportedAnnotationTypes.class)
                        .value())
                .containsExactlyElementsOf(Stream.concat(
                                StackReader.ANNOTATIONS.stream().map(name -> StackReader.PACKAGE + name),
                                Stream.of(HomeReader.GENERATED))
                        .toList());
    }

    @Test
    void theProcessorKnowsEveryForm() {
        assertThat(names(dev.howdah.processor.model.Form.values())).isEqualTo(names(Form.values()));
    }

    @Test
    void theProcessorKnowsEveryShape() {
        assertThat(names(dev.howdah.processor.model.Shape.values())).isEqualTo(names(Shape.values()));
    }

    private static List<String> names(Enum<?>[] constants) {
        return Stream.of(constants).map(Enum::name).toList();
    }
}
