package dev.howdah.processor.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.howdah.processor.HowdahProcessor;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.Messager;

/** Read, check, render, report, write: each layer knows only the ones that it builds on. */
@AnalyzeClasses(packagesOf = HowdahProcessor.class, importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
    private static final String ROOT = "dev.howdah.processor";
    private static final String MODEL = ROOT + ".model";
    private static final String POSTGRES = ROOT + ".postgres";
    private static final String READ = ROOT + ".read";
    private static final String CHECK = ROOT + ".check";
    private static final String REPORT = ROOT + ".report";
    private static final String RENDER = ROOT + ".render";
    private static final String YAML = ROOT + ".render.yaml";
    private static final String PLAN = ROOT + ".render.plan";
    private static final String COMPANION = ROOT + ".companion";
    private static final String TEMPLATE = ROOT + ".companion.template";
    private static final String SARIF = ROOT + ".sarif";
    private static final String WRITE = ROOT + ".write";

    @ArchTest
    static final ArchRule modelKnowsHowPostgresReads = uses(MODEL, POSTGRES);

    @ArchTest
    static final ArchRule postgresKnowsNothing = uses(POSTGRES);

    @ArchTest
    static final ArchRule yamlKnowsNothing = uses(YAML);

    @ArchTest
    static final ArchRule readKnowsTheModel = uses(READ, MODEL);

    @ArchTest
    static final ArchRule renderKnowsTheModel = uses(RENDER, MODEL, YAML, PLAN);

    /** Trees and texts are handed to it: what rows say is what was rendered. */
    @ArchTest
    static final ArchRule planKnowsTheModelPostgresAndYaml = uses(PLAN, MODEL, POSTGRES, YAML);

    /** Whether raw text contradicts a file can only be said with the file: so checking knows rendering, never the reverse. */
    @ArchTest
    static final ArchRule onlyRawRulesAmongChecksKnowsRendering = noClasses()
            .that()
            .resideInAPackage(CHECK)
            .and()
            .haveSimpleNameNotStartingWith("Raw")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(RENDER, YAML);

    @ArchTest
    static final ArchRule checkKnowsTheModelPostgresAndForRawTextRendering = uses(CHECK, MODEL, POSTGRES, RENDER, YAML);

    @ArchTest
    static final ArchRule reportKnowsProblemsAndTheirPlaces = uses(REPORT, MODEL, READ, CHECK);

    @ArchTest
    static final ArchRule companionKnowsTheStackAndItsFiles = classes()
            .that()
            .resideInAPackage(COMPANION)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                    COMPANION,
                    MODEL,
                    RENDER,
                    "com.palantir.javapoet",
                    "java..",
                    "javax.lang.model.element",
                    "org.jspecify.."));

    /** It runs in users' programs, which have nothing but Java. */
    @ArchTest
    static final ArchRule templateKnowsJavaAlone = classes()
            .that()
            .resideInAPackage(TEMPLATE)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(TEMPLATE, "java..", "org.jspecify..");

    /** javac 17 fails on a generated record where it finds an older source of it. */
    @ArchTest
    static final ArchRule templateHasNoRecords = noClasses()
            .that()
            .resideInAPackage(TEMPLATE)
            .and()
            .haveNameNotMatching(".*StackTemplate.*")
            .should()
            .beRecords();

    @ArchTest
    static final ArchRule nothingKnowsTheTemplate = noClasses()
            .that()
            .resideOutsideOfPackage(TEMPLATE)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(TEMPLATE);

    @ArchTest
    static final ArchRule onlyTheCompanionUsesJavaPoet = noClasses()
            .that()
            .resideOutsideOfPackage(COMPANION)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("com.palantir..");

    @ArchTest
    static final ArchRule writeKnowsFiles = uses(WRITE, RENDER, COMPANION);

    @ArchTest
    static final ArchRule sarifKnowsFindingsAndJavacsTrees = classes()
            .that()
            .resideInAPackage(SARIF)
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(SARIF, MODEL, READ, CHECK, REPORT)
                    .or(describe(
                            "write JSON",
                            type -> Set.of("Json", "Rendering").contains(type.getSimpleName())
                                    && type.getPackageName().equals(RENDER)))
                    .or(resideInAnyPackage("java..", "javax..", "org.jspecify..", "com.sun.source..")));

    /** Only a compilation makes it, when a user asks for it. */
    @ArchTest
    static final ArchRule nothingElseKnowsSarif = noClasses()
            .that()
            .resideOutsideOfPackages(SARIF, ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(SARIF);

    @ArchTest
    static final ArchRule onlySarifKnowsJavac = noClasses()
            .that()
            .resideOutsideOfPackage(SARIF)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun..", "jdk..");

    @ArchTest
    static final ArchRule nothingKnowsTheProcessorItself = noClasses()
            .that()
            .resideInAPackage(ROOT + ".(**)")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT);

    @ArchTest
    static final ArchRule modelCheckAndRenderRunWithoutACompiler = noClasses()
            .that()
            .resideInAnyPackage(MODEL, POSTGRES, CHECK, RENDER, PLAN, YAML)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javax.lang.model..", "javax.annotation.processing..", "javax.tools..", "com.sun..");

    @ArchTest
    static final ArchRule onlyReportUsesTheMessager = noClasses()
            .that()
            .resideOutsideOfPackage(REPORT)
            .should()
            .dependOnClassesThat(belongToAnyOf(Messager.class));

    /** A compilation hands it over. */
    @ArchTest
    static final ArchRule onlyWriteUsesTheFiler = noClasses()
            .that()
            .resideOutsideOfPackages(WRITE, ROOT)
            .should()
            .dependOnClassesThat(belongToAnyOf(Filer.class));

    @ArchTest
    static final ArchRule onlyYamlUsesSnakeYaml = noClasses()
            .that()
            .resideOutsideOfPackage(YAML)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.yaml..");

    /** Names as texts: else an annotation on the user's class path could differ from the one compiled against. */
    @ArchTest
    static final ArchRule nothingUsesTheAnnotationsThemselves =
            noClasses().should().dependOnClassesThat().resideInAPackage("dev.howdah.annotations..");

    private static ArchRule uses(String layer, String... allowed) {
        return classes()
                .that()
                .resideInAPackage(layer)
                .should()
                .onlyDependOnClassesThat(resideInAPackage(layer)
                        .or(resideInAnyPackage(allowed))
                        .or(resideInAnyPackage("java..", "javax..", "org.jspecify..", "org.yaml..")));
    }
}
