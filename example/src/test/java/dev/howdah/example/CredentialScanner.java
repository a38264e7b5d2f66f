package dev.howdah.example;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds what looks like a credential itself, rather than the name or the path of one. */
final class CredentialScanner {
    private static final Map<String, Pattern> PATTERNS = patterns();

    private CredentialScanner() {}

    private static Map<String, Pattern> patterns() {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        patterns.put("a bcrypt hash", Pattern.compile("\\$\\$?2[abxy]\\$\\$?\\d\\d\\$"));
        patterns.put("a SCRAM verifier", Pattern.compile("SCRAM-SHA-256\\$\\d+:"));
        patterns.put("an MD5 verifier", Pattern.compile("\\bmd5[0-9a-f]{32}\\b"));
        patterns.put("a private key", Pattern.compile("-----BEGIN [A-Z ]*PRIVATE KEY-----"));
        // The colon of a placeholder, as in ${NAME:-default}, does not separate a user from a password.
        patterns.put("a password in an address", Pattern.compile("://[^\\s/:@'\"{}$]+:[^\\s/@'\"{}$+]+@"));
        // format() has %L, which is no password, in its place.
        patterns.put("a password in SQL", Pattern.compile("(?i)\\bpassword\\s+E?'[^']+'"));
        patterns.put("a password in a connection string", Pattern.compile("(?i)\\bpassword=(?!\\$)[^\\s\"']+"));
        patterns.put("a password of HAProxy", Pattern.compile("\\bstats auth\\b|\\binsecure-password\\b"));
        // The token that keeps etcd clusters apart is none that anybody asks for.
        patterns.put(
                "a password in YAML",
                Pattern.compile("(?im)^\\s*(?!\\w+_CLUSTER_TOKEN)[\\w.-]*(?:password|passwd|secret|token|api_?key):"
                        + "[ \\t]+(?!\\{\\{ printf )\\S+"));
        patterns.put("a variable with a password", Pattern.compile("(?m)^\\s*[A-Z_]*(?:PASSWORD|SECRET)=.+"));
        return patterns;
    }

    /** What was found, each with the pattern that found it. */
    static List<String> findings(String text) {
        List<String> found = new ArrayList<>();
        PATTERNS.forEach((name, pattern) -> {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                found.add(name + ": " + matcher.group().strip());
            }
        });
        return found;
    }
}
