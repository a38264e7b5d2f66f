package dev.howdah.processor.golden;

/** All facts that hold across the files of every stack, for other packages' tests. */
public final class CrossFileFacts {
    private CrossFileFacts() {}

    /** Fails where the files contradict each other, or what Docker takes. */
    public static void assertOn(EmittedStack stack) {
        ComposeFile compose = ComposeFile.of(stack);
        StackFacts.all().forEach(facts -> facts.check(stack, compose));
    }
}
