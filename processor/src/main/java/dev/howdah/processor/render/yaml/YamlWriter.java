package dev.howdah.processor.render.yaml;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.comments.CommentLine;
import org.yaml.snakeyaml.comments.CommentType;
import org.yaml.snakeyaml.emitter.Emitter;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;
import org.yaml.snakeyaml.resolver.Resolver;
import org.yaml.snakeyaml.serializer.Serializer;

/**
 * Writes a tree as YAML 1.1, which is what PyYAML reads. What SnakeYAML would change goes through it as a word that occurs
 * nowhere else, and takes its place in the text that comes out: Go templates, which are no YAML, and octal numbers.
 */
public final class YamlWriter {
    private final List<String> verbatim = new ArrayList<>();
    private final String word;
    private final boolean inline;
    private boolean templated;

    private YamlWriter(YamlNode root, boolean inline) {
        String free = "verbatim";
        while (contains(root, free)) {
            free += "X";
        }
        this.word = free;
        this.inline = inline;
    }

    /** Writes a document under a comment of one or more lines. */
    public static String write(YamlMap document, String heading) {
        YamlWriter writer = new YamlWriter(document, false);
        return "# " + heading.replace("\n", "\n# ") + "\n" + writer.print(writer.node(document));
    }

    /** Writes a node in one line: each text in quotes, but for words that no reader of YAML takes for anything else. */
    public static String inline(YamlNode node) {
        YamlWriter writer = new YamlWriter(node, true);
        // Inside brackets, because a document of one scalar has rules of its own.
        String list = writer.print(new SequenceNode(Tag.SEQ, List.of(writer.node(node)), DumperOptions.FlowStyle.FLOW));
        return list.substring(1, list.lastIndexOf(']'));
    }

    private String print(Node document) {
        DumperOptions options = new DumperOptions();
        options.setProcessComments(true);
        options.setSplitLines(false);
        options.setIndent(2);
        options.setIndicatorIndent(2);
        options.setIndentWithIndicator(true);
        options.setAllowUnicode(true);
        options.setLineBreak(DumperOptions.LineBreak.UNIX);
        options.setDereferenceAliases(true);
        StringWriter out = new StringWriter();
        try {
            Serializer serializer = new Serializer(new Emitter(out, options), new Resolver(), options, null);
            serializer.open();
            serializer.serialize(document);
            serializer.close();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return expand(out.toString());
    }

    /** In a file that is a template, what looks like one in the user's own values is disarmed first. */
    private String expand(String text) {
        String disarmed = templated ? text.replace("{{", "{{ \"{{\" }}") : text;
        StringBuilder expanded = new StringBuilder(disarmed.length());
        int from = 0;
        int at;
        while ((at = disarmed.indexOf(word, from)) >= 0) {
            int end = disarmed.indexOf('_', at);
            int number = Integer.parseInt(disarmed.substring(at + word.length(), end));
            expanded.append(disarmed, from, at).append(verbatim.get(number));
            from = end + 1;
        }
        return expanded.append(disarmed, from, disarmed.length()).toString();
    }

    private Node node(YamlNode node) {
        if (node instanceof YamlMap map) {
            return map(map);
        }
        if (node instanceof YamlList list) {
            return list(list);
        }
        return scalar((YamlScalar) node);
    }

    private Node map(YamlMap map) {
        List<NodeTuple> tuples = new ArrayList<>();
        for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
            Node key = text(entry.getKey(), DumperOptions.ScalarStyle.PLAIN);
            Node value = node(entry.getValue().node());
            String comment = entry.getValue().comment();
            if (!comment.isEmpty() && !inline) {
                if (value instanceof ScalarNode || isEmpty(entry.getValue().node())) {
                    value.setInLineComments(List.of(comment(comment, CommentType.IN_LINE)));
                } else {
                    key.setBlockComments(List.of(comment(comment, CommentType.BLOCK)));
                }
            }
            tuples.add(new NodeTuple(key, value));
        }
        return new MappingNode(Tag.MAP, tuples, flow(inline || map.isEmpty()));
    }

    private Node list(YamlList list) {
        List<Node> items = new ArrayList<>();
        for (YamlNode item : list.items()) {
            items.add(node(item));
        }
        return new SequenceNode(Tag.SEQ, items, flow(inline || list.isEmpty()));
    }

    private static boolean isEmpty(YamlNode node) {
        return node instanceof YamlMap map ? map.isEmpty() : node instanceof YamlList list && list.isEmpty();
    }

    private static DumperOptions.FlowStyle flow(boolean inline) {
        return inline ? DumperOptions.FlowStyle.FLOW : DumperOptions.FlowStyle.BLOCK;
    }

    private Node scalar(YamlScalar scalar) {
        Object value = scalar.value();
        return switch (scalar.style()) {
            case QUOTED -> text((String) value, DumperOptions.ScalarStyle.DOUBLE_QUOTED);
            case VERBATIM -> verbatim((String) value);
            case TEMPLATE -> {
                templated = true;
                yield verbatim((String) value);
            }
            case PLAIN ->
                value instanceof Boolean
                        ? plain(Tag.BOOL, value.toString())
                        : value instanceof Long
                                ? plain(Tag.INT, value.toString())
                                : text((String) value, DumperOptions.ScalarStyle.PLAIN);
        };
    }

    private Node verbatim(String text) {
        verbatim.add(text);
        return plain(Tag.STR, word + (verbatim.size() - 1) + "_");
    }

    private static Node plain(Tag tag, String text) {
        return new ScalarNode(tag, text, null, null, DumperOptions.ScalarStyle.PLAIN);
    }

    /**
     * Go's YAML reader takes what YAML 1.1 leaves to the reader, such as {@code =} and {@code y}, another way than PyYAML; and
     * {@code 0o17} and {@code 1e3} for numbers, which no key of Docker's may be.
     */
    private Node text(String text, DumperOptions.ScalarStyle style) {
        if (inline) {
            return new ScalarNode(
                    Tag.STR,
                    text,
                    null,
                    null,
                    Words.isPlain(text) ? DumperOptions.ScalarStyle.PLAIN : DumperOptions.ScalarStyle.DOUBLE_QUOTED);
        }
        boolean ambiguous =
                text.equals("=") || text.equalsIgnoreCase("y") || text.equalsIgnoreCase("n") || isNumberToGo(text);
        return new ScalarNode(Tag.STR, text, null, null, ambiguous ? DumperOptions.ScalarStyle.DOUBLE_QUOTED : style);
    }

    /** Whether YAML 1.2 sees a number where YAML 1.1 does not. */
    private static boolean isNumberToGo(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        if (text.startsWith("0o", at) || text.startsWith("0O", at)) {
            return true;
        }
        int exponent = Math.max(text.indexOf('e', at), text.indexOf('E', at));
        if (exponent <= at) {
            return false;
        }
        String power = text.substring(exponent + 1);
        boolean signed = power.startsWith("-") || power.startsWith("+");
        return isDigits(text.substring(at, exponent).replace(".", "")) && isDigits(signed ? power.substring(1) : power);
    }

    private static boolean isDigits(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < '0' || c > '9') && c != '_') {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static CommentLine comment(String text, CommentType type) {
        return new CommentLine(null, null, " " + text, type);
    }

    private static boolean contains(YamlNode node, String word) {
        if (node instanceof YamlMap map) {
            for (Map.Entry<String, YamlMap.Entry> entry : map.entries().entrySet()) {
                if (entry.getKey().contains(word)
                        || contains(entry.getValue().node(), word)
                        || entry.getValue().comment().contains(word)) {
                    return true;
                }
            }
            return false;
        }
        if (node instanceof YamlList list) {
            for (YamlNode item : list.items()) {
                if (contains(item, word)) {
                    return true;
                }
            }
            return false;
        }
        return Objects.toString(((YamlScalar) node).value()).contains(word);
    }
}
