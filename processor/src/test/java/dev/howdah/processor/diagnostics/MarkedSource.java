package dev.howdah.processor.diagnostics;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A source with marks where messages are expected.
 *
 * <p><code>/*!HWD-014*&#47;</code> stands directly before the place where javac points. The Eclipse compiler points at the
 * attribute's name rather than at the value, and at a class's name rather than at its keyword; that place follows from
 * javac's, unless <code>/*~HWD-014*&#47;</code> marks another. Without a mark for javac, that announces a message that only
 * the Eclipse compiler shows, since only it calls processors for what it can't compile.
 *
 * @param path the source's path
 * @param text the source without its marks
 * @param expected what the marks announce, in the order of the text
 */
record MarkedSource(String path, String text, List<Expected> expected) {
    /** Marks an error that the compiler itself reports. */
    static final String COMPILER = "compiler";

    private static final String HEADER = "package orders;\nimport dev.howdah.annotations.*;\n";
    private static final Pattern MARK = Pattern.compile("/\\*([!~])(HWD-\\d{3}|" + COMPILER + ")\\*/");
    private static final Pattern ATTRIBUTE = Pattern.compile("(\\w+)\\s*=\\s*[\\w.]*$");
    private static final Pattern ARRAY = Pattern.compile("(\\w+)\\s*=\\s*\\{[^{}]*$");
    private static final Pattern TYPE = Pattern.compile("^(?:class|interface|enum|record|@interface)\\s+");
    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^[\\w ]*?(?:class|enum|record|interface|@interface)\\s+(\\w+)");

    /** A source in the package {@code orders} that imports the annotations. */
    static MarkedSource of(String body) {
        Matcher name = DECLARATION.matcher(MARK.matcher(body).replaceAll(""));
        if (!name.find()) {
            throw new IllegalArgumentException("no type is declared in " + body);
        }
        return of("orders/" + name.group(1) + ".java", HEADER + body);
    }

    /** A whole source. */
    static MarkedSource of(String path, String marked) {
        StringBuilder text = new StringBuilder();
        List<Mark> marks = new ArrayList<>();
        Matcher matcher = MARK.matcher(marked);
        while (matcher.find()) {
            matcher.appendReplacement(text, "");
            marks.add(new Mark(matcher.group(1).equals("~"), matcher.group(2), text.length()));
        }
        matcher.appendTail(text);
        return new MarkedSource(path, text.toString(), expected(path, text.toString(), marks));
    }

    /** The source without the lines that every short case begins with. */
    String body() {
        return text.startsWith(HEADER) ? text.substring(HEADER.length()) : text;
    }

    /** How many lines {@link #body} leaves out. */
    long headerLines() {
        return text.startsWith(HEADER) ? HEADER.lines().count() : 0;
    }

    private record Mark(boolean eclipse, String code, int offset) {}

    private static List<Expected> expected(String path, String text, List<Mark> marks) {
        List<Mark> eclipse =
                new ArrayList<>(marks.stream().filter(Mark::eclipse).toList());
        List<Expected> expected = new ArrayList<>();
        for (Mark mark : marks) {
            if (!mark.eclipse()) {
                int offset = eclipse.stream()
                        .filter(other -> other.code().equals(mark.code()))
                        .findFirst()
                        .map(other -> {
                            eclipse.remove(other);
                            return other.offset();
                        })
                        .orElseGet(() -> eclipseOffset(text, mark.offset()));
                expected.add(
                        new Expected(mark.code(), Place.of(path, text, mark.offset()), Place.of(path, text, offset)));
            }
        }
        for (Mark mark : eclipse) {
            expected.add(new Expected(mark.code(), null, Place.of(path, text, mark.offset())));
        }
        return List.copyOf(expected);
    }

    private static int eclipseOffset(String text, int offset) {
        Matcher type = TYPE.matcher(text.substring(offset));
        if (type.find()) {
            return offset + type.end();
        }
        if (text.startsWith("@", offset)) {
            return offset;
        }
        String before = text.substring(0, offset);
        for (Pattern pattern : List.of(ATTRIBUTE, ARRAY)) {
            Matcher matcher = pattern.matcher(before);
            if (matcher.find()) {
                return matcher.start(1);
            }
        }
        return offset;
    }
}
