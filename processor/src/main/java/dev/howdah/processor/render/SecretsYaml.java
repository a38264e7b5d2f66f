package dev.howdah.processor.render;

import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlScalar;
import dev.howdah.processor.render.yaml.YamlWriter;

/** {@code secrets.yaml}: which secrets the stack needs, who reads them, and how each is made and changed; no values. */
final class SecretsYaml {
    private SecretsYaml() {}

    static String text(Stack stack) {
        YamlList list = new YamlList();
        for (Secret secret : stack.secrets()) {
            YamlMap map = new YamlMap();
            map.put("name", secret.name());
            map.put("purpose", secret.purpose());
            YamlList mounts = new YamlList();
            for (Secret.Mount mount : secret.mounts()) {
                mounts.add(new YamlMap()
                        .put("service", mount.service())
                        .put("file", "/run/secrets/" + secret.name())
                        .put("uid", mount.uid())
                        .put("mode", YamlScalar.quoted("0400")));
            }
            map.put("mounts", mounts);
            YamlMap value = map.map("value").put("charset", secret.kind().charset());
            if (secret.kind().length() > 0) {
                value.put("length", secret.kind().length());
            }
            map.put("keeper", secret.kind().keeper());
            map.put(
                    "rotation",
                    "bin/rotate-secret.sh " + secret.name() + ": "
                            + secret.kind().rotation());
            list.add(map);
        }
        return YamlWriter.write(
                new YamlMap().put("secrets", list),
                Heading.of(stack, "The secrets")
                        + "\nMake those that are missing, none with a line feed at its end: bin/create-secrets.sh"
                        + "\nkeeper: human - somebody needs to know it; machine - nobody ever sees it.");
    }
}
