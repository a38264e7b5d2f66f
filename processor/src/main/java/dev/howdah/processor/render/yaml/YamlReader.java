package dev.howdah.processor.render.yaml;

import java.io.StringReader;
import java.util.HashSet;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/** Reads YAML that a user wrote. */
public final class YamlReader {
    private YamlReader() {}

    /** The text is no YAML mapping that could be merged into a file. */
    public static final class Malformed extends Exception {
        private static final long serialVersionUID = 1L;

        /** SnakeYAML shows the end of the text as the character that it ends texts with, and what it read as it is. */
        Malformed(String message) {
            super(message.replace("\0(0)", "the end").replaceAll("\\p{Cntrl}+", " "));
        }
    }

    /** Reads a mapping. */
    public static YamlMap read(String text) throws Malformed {
        LoaderOptions options = new LoaderOptions();
        options.setNestingDepthLimit(50);
        // An alias can make a mapping contain itself, which has no end, and few lines grow into gigabytes.
        options.setMaxAliasesForCollections(0);
        try {
            Composer composer = new Composer(
                    new ParserImpl(new StreamReader(new StringReader(text)), options), new Resolver(), options);
            Node node = composer.getSingleNode();
            if (node instanceof MappingNode map) {
                return map(map);
            }
            throw new Malformed("it is no mapping");
        } catch (MarkedYAMLException e) {
            String line = e.getProblemMark() == null
                    ? ""
                    : " in line " + (e.getProblemMark().getLine() + 1);
            throw new Malformed(e.getProblem() + line);
        } catch (YAMLException e) {
            throw new Malformed(String.valueOf(e.getMessage()));
        }
    }

    /** Reads a mapping that was read without a complaint before. */
    public static YamlMap readChecked(String text) {
        try {
            return read(text);
        } catch (Malformed e) {
            throw new IllegalStateException("the checks let malformed YAML pass", e);
        }
    }

    private static YamlNode node(Node node) throws Malformed {
        if (node instanceof MappingNode map) {
            return map(map);
        }
        if (node instanceof SequenceNode sequence) {
            YamlList list = new YamlList();
            for (Node item : sequence.getValue()) {
                list.add(node(item));
            }
            return list;
        }
        return scalar((ScalarNode) node);
    }

    private static YamlMap map(MappingNode mapping) throws Malformed {
        if (!mapping.getTag().equals(Tag.MAP)) {
            throw new Malformed(
                    "a value of the type " + mapping.getTag().getValue() + " can't be merged" + line(mapping));
        }
        YamlMap map = new YamlMap();
        Set<String> seen = new HashSet<>();
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key) || key.getTag().equals(Tag.MERGE)) {
                throw new Malformed("a key is no plain text" + line(tuple.getKeyNode()));
            }
            if (!seen.add(key.getValue())) {
                throw new Malformed("the key " + key.getValue() + " stands twice" + line(key));
            }
            map.put(key.getValue(), node(tuple.getValueNode()), "");
        }
        return map;
    }

    private static YamlNode scalar(ScalarNode scalar) throws Malformed {
        String text = scalar.getValue();
        if (scalar.getTag().equals(Tag.BOOL)) {
            return YamlScalar.of("true,yes,on".contains(text.toLowerCase(java.util.Locale.ROOT)));
        }
        if (scalar.getTag().equals(Tag.INT)) {
            boolean octal =
                    text.length() > 1 && text.startsWith("0") && text.chars().allMatch(c -> c >= '0' && c <= '7');
            return octal ? new YamlScalar(text, YamlScalar.Style.VERBATIM) : number(scalar);
        }
        if (scalar.getTag().equals(Tag.NULL)) {
            return YamlScalar.none();
        }
        if (scalar.getTag().equals(Tag.FLOAT)) {
            return new YamlScalar(text, YamlScalar.Style.VERBATIM);
        }
        if (scalar.getTag().equals(Tag.STR)) {
            return YamlScalar.of(text);
        }
        throw new Malformed("a value of the type " + scalar.getTag().getValue() + " can't be merged" + line(scalar));
    }

    private static YamlNode number(ScalarNode scalar) throws Malformed {
        try {
            return YamlScalar.of(Long.parseLong(scalar.getValue()));
        } catch (NumberFormatException e) {
            throw new Malformed("the number " + scalar.getValue() + " is not in plain digits" + line(scalar));
        }
    }

    private static String line(Node node) {
        return " in line " + (node.getStartMark().getLine() + 1);
    }
}
