package dev.howdah.processor.postgres;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All parameters of the supported major versions. A line of the table is read only when somebody asks for its parameter. */
public final class ParameterTable {
    private static final String RESOURCE = "parameters.tsv";

    private final byte[] table;

    private ParameterTable(byte[] table) {
        this.table = table;
    }

    /** Reads the table. */
    public static ParameterTable read() {
        try (InputStream stream = ParameterTable.class.getResourceAsStream(RESOURCE)) {
            if (stream == null) {
                throw new IllegalStateException(RESOURCE + " is missing");
            }
            return new ParameterTable(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is known of a name in any version, the oldest first; upper and lower case are the same, as to PostgreSQL. */
    public List<Parameter> named(String name) {
        List<Parameter> found = new ArrayList<>();
        for (int line = 0; line < table.length; line = next(line)) {
            if (startsWith(line, name, '\t')) {
                found.add(parameter(line));
            }
        }
        return found;
    }

    /** The parameter of that name in a major version, or null. */
    public @Nullable Parameter find(String name, int major) {
        for (int line = 0; line < table.length; line = next(line)) {
            if (startsWith(line, name, '\t')) {
                Parameter parameter = parameter(line);
                if (parameter.first() <= major && major <= parameter.last()) {
                    return parameter;
                }
            }
        }
        return null;
    }

    /** Every parameter of a major version. */
    public List<Parameter> of(int major) {
        List<Parameter> found = new ArrayList<>();
        for (int line = 0; line < table.length; line = next(line)) {
            if (table[line] != '#') {
                Parameter parameter = parameter(line);
                if (parameter.first() <= major && major <= parameter.last()) {
                    found.add(parameter);
                }
            }
        }
        return found;
    }

    /** Whether a module that comes with PostgreSQL is known to have parameters in some version. */
    public boolean hasModule(String module) {
        for (int line = 0; line < table.length; line = next(line)) {
            if (startsWith(line, module, '.')) {
                return true;
            }
        }
        return false;
    }

    private boolean startsWith(int line, String name, char follower) {
        int end = line + name.length();
        if (end >= table.length || table[end] != follower) {
            return false;
        }
        for (int i = 0; i < name.length(); i++) {
            if (lower(table[line + i]) != lower(name.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static int lower(int c) {
        return c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c;
    }

    private int next(int line) {
        int end = line;
        while (table[end] != '\n') {
            end++;
        }
        return end + 1;
    }

    private Parameter parameter(int line) {
        return Parameter.of(new String(table, line, next(line) - 1 - line, StandardCharsets.UTF_8));
    }
}
