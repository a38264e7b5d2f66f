package dev.howdah.processor.architecture;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.howdah.processor.HowdahProcessor;

/** No package needs one that needs it. */
@AnalyzeClasses(packagesOf = HowdahProcessor.class, importOptions = ImportOption.DoNotIncludeTests.class)
class CyclesTest {
    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.howdah.processor.(**)").should().beFreeOfCycles();
}
