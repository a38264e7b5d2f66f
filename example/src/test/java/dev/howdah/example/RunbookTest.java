package dev.howdah.example;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A runbook that names what does not exist is worse than none. */
class RunbookTest {
    private static final Pattern CODE = Pattern.compile("(?<!`)`([^`\\n]+)`(?!`)");
    private static final Pattern SCRIPT = Pattern.compile("\\bbin/[a-z.-]+");

    @ParameterizedTest
    @ValueSource(strings = {"orders", "patroni", "ledger"})
    void everyNameIsInTheFiles(String stack) {
        TreeMap<String, Path> files = EmittedFiles.all();
        StringBuilder others = new StringBuilder();
        for (Map.Entry<String, Path> file : files.entrySet()) {
            if (file.getKey().startsWith(stack + "/") && !file.getKey().endsWith(".md")) {
                others.append(EmittedFiles.read(file.getValue())).append('\n');
            }
        }
        String runbook = EmittedFiles.read(files.get(stack + "/RUNBOOK.md"));

        assertThat(unknown(runbook, stack, others.toString())).isEmpty();
        assertThat(SCRIPT.matcher(runbook).results().map(match -> stack + "/" + match.group()))
                .isNotEmpty()
                .allSatisfy(path -> assertThat(files).containsKey(path));
    }

    /** What stands as code in running text and tables, but in no other file. */
    private static List<String> unknown(String runbook, String stack, String others) {
        List<String> unknown = new ArrayList<>();
        Matcher code = CODE.matcher(runbook.replaceAll("(?s)```.*?```", ""));
        while (code.find()) {
            String name = code.group(1);
            boolean command = name.startsWith("bin/") || name.equals("members.count");
            if (!command && !isKnown(name, stack, others)) {
                unknown.add(name);
            }
        }
        return unknown;
    }

    /** Services and networks carry the stack's name in front when they run; an address is a host and a port. */
    private static boolean isKnown(String name, String stack, String others) {
        if (name.startsWith(stack + "_") && others.contains("  " + name.substring(stack.length() + 1) + ":")) {
            return true;
        }
        int colon = name.lastIndexOf(':');
        boolean address = colon > 0 && name.substring(colon + 1).matches("\\d+");
        return others.contains(name)
                || (address && others.contains(name.substring(0, colon)) && others.contains(name.substring(colon + 1)));
    }
}
