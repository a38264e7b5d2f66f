package dev.howdah.processor.check;

import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.render.ComposeYaml;
import dev.howdah.processor.render.PatroniYaml;
import dev.howdah.processor.render.Rendering;
import dev.howdah.processor.render.yaml.YamlMap;
import dev.howdah.processor.render.yaml.YamlReader;
import java.util.List;
import java.util.Map;

/** What users add as raw text is well-formed and does not contradict what Howdah writes. */
final class RawRules implements Rule {
    private static final String COMPOSE = "compose.yaml";

    @Override
    public void check(Stack stack, Problems problems) {
        Value patroniYml = stack.patroni().section().value("patroniYml");
        if (!patroniYml.isEmpty()) {
            yaml(stack, patroniYml, "patroni.yml", withEnvironment(PatroniYaml.document(stack)), problems);
            keys(patroniYml, problems);
        }
        Value composeYaml = stack.swarm().value("composeYaml");
        // What is in compose.yaml follows from the files that it mounts, which can't be written while patroniYml is
        // wrong.
        if (!composeYaml.isEmpty() && !problems.hasErrors()) {
            yaml(stack, composeYaml, COMPOSE, ComposeYaml.document(stack, Rendering.mounted(stack)), problems);
        }
        if (stack.haProxy().isPresent()) {
            haProxyCfg(stack.haProxy().get().section().value("haproxyCfg"), problems);
        }
        if (stack.caddy().isPresent()) {
            caddyfile(stack.caddy().get().section().value("caddyfile"), problems);
        }
    }

    /** What the environment of each member gives, which wins over the file. */
    private static YamlMap withEnvironment(YamlMap document) {
        document.put("name", "");
        document.map("restapi").put("connect_address", "");
        document.map("postgresql").put("connect_address", "");
        return document;
    }

    private static void yaml(Stack stack, Value value, String file, YamlMap modelled, Problems problems) {
        try {
            YamlMap raw = YamlReader.read((String) value.content());
            String conflict = modelled.firstConflict(raw);
            if (conflict != null) {
                problems.add(
                        RawProblem.RAW_CONFLICT,
                        value,
                        value.path() + " sets " + conflict + ", which Howdah writes to " + file + " itself",
                        "Remove it there and use the attribute that becomes this key");
            } else if (file.equals(COMPOSE)) {
                new RawComposeRules(stack, value, raw, modelled, problems).check();
            }
        } catch (YamlReader.Malformed e) {
            problems.add(
                    RawProblem.RAW_SYNTAX,
                    value,
                    value.path() + " is no YAML that can be merged: " + e.getMessage(),
                    "Write a mapping, as it would stand in " + file);
        }
    }

    /** What is wrong with the text itself is said already. */
    private static void keys(Value value, Problems problems) {
        if (!problems.hasErrors()) {
            keys("", YamlReader.readChecked((String) value.content()), value, problems);
        }
    }

    private static void keys(String section, YamlMap map, Value value, Problems problems) {
        List<String> known = PatroniKeys.of(section);
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            String key = entry.getKey();
            String path = section.isEmpty() ? key : section + "." + key;
            boolean nested = entry.getValue().node() instanceof YamlMap;
            if (!PatroniKeys.harm(path).isEmpty()) {
                problems.add(
                        PatroniProblem.HARMFUL_KEY,
                        value,
                        value.path() + " sets " + path + ", which " + PatroniKeys.harm(path),
                        PatroniKeys.remedy(path));
            } else if (!known.isEmpty()
                    && !known.contains(key)
                    && !(nested
                            && PatroniKeys.holdsMethods(section)
                            && PatroniKeys.home(key).isEmpty())) {
                String home = PatroniKeys.home(key);
                problems.add(
                        PatroniProblem.UNKNOWN_KEY,
                        value,
                        value.path() + " sets " + path + ", which is no key of Patroni",
                        home.isEmpty() || home.equals(section)
                                ? "Remove it" + Suggestion.of(key, known)
                                : "Write it to " + home);
            } else if (entry.getValue().node() instanceof YamlMap below) {
                keys(path, below, value, problems);
            }
        }
    }

    /** Sections that Howdah writes itself can't be begun again; anything else must belong to a section. */
    private static void haProxyCfg(Value value, Problems problems) {
        if (value.isEmpty()) {
            return;
        }
        boolean inSection = false;
        for (String line : ((String) value.content()).lines().map(String::strip).toList()) {
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String word = line.split("\\s", 2)[0];
            if (List.of("global", "defaults").contains(word)) {
                problems.add(
                        RawProblem.RAW_CONFLICT,
                        value,
                        value.path() + " begins a second section " + word,
                        "Put the lines into " + word + " = @HaProxy" + (word.equals("global") ? "Global" : "Defaults")
                                + "(lines = {...})");
                return;
            }
            inSection |= HaProxyKeywords.isSection(word);
            if (!inSection) {
                problems.add(
                        RawProblem.RAW_SYNTAX,
                        value,
                        value.path() + " begins with " + Problems.quote(line) + ", which belongs to no section",
                        "Begin with a section, such as: listen NAME");
                return;
            }
        }
    }

    private static void caddyfile(Value value, Problems problems) {
        if (value.isEmpty()) {
            return;
        }
        int depth = 0;
        for (String line : ((String) value.content()).lines().map(String::strip).toList()) {
            depth += line.endsWith("{") ? 1 : 0;
            depth -= line.equals("}") ? 1 : 0;
            if (depth < 0) {
                break;
            }
        }
        if (depth != 0) {
            problems.add(
                    RawProblem.RAW_SYNTAX,
                    value,
                    value.path() + " has braces that don't match",
                    "End each line that opens a block with {, and close it with } on a line of its own");
        }
    }
}
