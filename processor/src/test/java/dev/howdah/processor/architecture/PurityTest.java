package dev.howdah.processor.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import dev.howdah.processor.HowdahProcessor;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** Output depends on the annotations alone: nothing reads clocks, files, the environment or chance, and nothing remembers. */
@AnalyzeClasses(packagesOf = HowdahProcessor.class, importOptions = ImportOption.DoNotIncludeTests.class)
class PurityTest {
    @ArchTest
    static final ArchRule noOutputOfItsOwn = NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;

    @ArchTest
    static final ArchRule noLogging = NO_CLASSES_SHOULD_USE_JAVA_UTIL_LOGGING;

    private static final String SARIF = "dev.howdah.processor.sarif";

    /** Its source goes into companions; the classes are in no jar. */
    private static final String TEMPLATE = "dev.howdah.processor.companion.template";

    @ArchTest
    static final ArchRule noClocksOrChance = noClasses()
            .that()
            .resideOutsideOfPackage(TEMPLATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.time..", "java.util.concurrent..")
            .orShould()
            .dependOnClassesThat()
            .haveNameMatching(
                    "java\\.io\\.(File|RandomAccess).*|java\\.util\\.(Random|SplittableRandom|UUID|Date|Calendar|Timer)"
                            + "|java\\.lang\\.(Process.*|Runtime|Thread.*|ClassLoader)|java\\.security\\.SecureRandom");

    @ArchTest
    static final ArchRule noFiles = noClasses()
            .that()
            .resideOutsideOfPackages(SARIF, TEMPLATE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.nio.file..", "java.net..");

    /** A user who asks for a file of messages names where it goes. */
    @ArchTest
    static final ArchRule onlyFilesForSarif = noClasses()
            .that()
            .resideInAPackage(SARIF)
            .should()
            .dependOnClassesThat(DescribedPredicate.describe(
                    "reach a network",
                    type -> type.getPackageName().startsWith("java.net") && !type.isEquivalentTo(URI.class)));

    @ArchTest
    static final ArchRule noEnvironment = noClasses()
            .should()
            .callMethodWhere(target(
                    "is of the environment",
                    method -> method.getOwner().isEquivalentTo(System.class)
                            && !method.getName().equals("arraycopy")
                            && !method.getName().equals("identityHashCode")));

    /** Turkish has two letters i: what depends on the default locale differs from machine to machine. */
    @ArchTest
    static final ArchRule noDefaultLocaleOrCharset = noClasses()
            .should()
            .callMethodWhere(target("depends on the default locale or charset", PurityTest::dependsOnDefaults));

    @ArchTest
    static final ArchRule noStaticStateThatChanges =
            fields().that().areStatic().should().beFinal().andShould(holdNoMutableCollection());

    @ArchTest
    static final ArchRule modelTypesAreValues = classes()
            .that()
            .resideInAPackage("dev.howdah.processor.model")
            .and()
            .arePublic()
            .and()
            .haveSimpleNameNotEndingWith("package-info")
            .should(new ArchCondition<>("be records, enums, interfaces, or final with final fields") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    boolean value = type.isRecord()
                            || type.isEnum()
                            || type.isInterface()
                            || isImmutable(type)
                            || type.getEnclosingClass().map(JavaClass::isEnum).orElse(false);
                    events.add(new SimpleConditionEvent(type, value, type.getName() + " is no value"));
                }
            });

    private static boolean isImmutable(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.FINAL)
                && type.getFields().stream()
                        .allMatch(field -> field.getModifiers().contains(JavaModifier.FINAL));
    }

    private static boolean dependsOnDefaults(AccessTarget.MethodCallTarget method) {
        List<JavaClass> parameters = method.getRawParameterTypes();
        boolean withLocale = parameters.stream().anyMatch(type -> type.isEquivalentTo(Locale.class));
        boolean ofString = method.getOwner().isEquivalentTo(String.class);
        boolean ofLocale =
                Set.of("toLowerCase", "toUpperCase", "format", "formatted").contains(method.getName());
        boolean getBytes = method.getName().equals("getBytes") && parameters.isEmpty();
        boolean getDefault = Set.of("getDefault", "defaultCharset").contains(method.getName());
        return (ofString && ((ofLocale && !withLocale) || getBytes)) || getDefault;
    }

    private static ArchCondition<JavaField> holdNoMutableCollection() {
        return new ArchCondition<>("hold no mutable collection") {
            @Override
            public void check(JavaField field, ConditionEvents events) {
                JavaClass type = field.getRawType();
                boolean suspect = type.isAssignableTo(StringBuilder.class)
                        || (type.isAssignableTo(Collection.class) && !isOneOf(type, List.class, Set.class))
                        || (type.isAssignableTo(Map.class) && !isOneOf(type, Map.class));
                events.add(new SimpleConditionEvent(field, !suspect, field.getFullName() + " can change"));
            }
        };
    }

    private static boolean isOneOf(JavaClass type, Class<?>... types) {
        return List.of(types).stream().anyMatch(type::isEquivalentTo);
    }

    private static DescribedPredicate<JavaMethodCall> target(
            String description, Predicate<AccessTarget.MethodCallTarget> predicate) {
        return DescribedPredicate.describe(description, call -> predicate.test(call.getTarget()));
    }
}
