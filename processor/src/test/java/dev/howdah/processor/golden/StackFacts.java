package dev.howdah.processor.golden;

import java.util.List;

/** Facts that hold across the files of every stack. */
interface StackFacts {
    /** Fails where the files contradict each other, or what Docker takes. */
    void check(EmittedStack stack, ComposeFile compose);

    /** All of them. */
    static List<StackFacts> all() {
        return List.of(
                new TextFacts(),
                new ComposeFacts(),
                new ConfigFacts(),
                new SecretFacts(),
                new PortFacts(),
                new NetworkFacts(),
                new VolumeFacts(),
                new PatroniFacts(),
                new VariableFacts(),
                new ImageFacts(),
                new LocalFacts(),
                new ManifestFacts());
    }
}
