package dev.howdah.verification.swarm;

import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** What the lab's programs, Docker and Patroni say: every JSON document is one of YAML too. */
final class Json {
    private Json() {}

    static <T> T read(String text) {
        return new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
    }
}
