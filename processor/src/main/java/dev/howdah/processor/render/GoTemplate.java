package dev.howdah.processor.render;

import dev.howdah.processor.render.yaml.YamlScalar;

/** Expressions that Swarm expands when it mounts a config with {@code template_driver: golang}. */
final class GoTemplate {
    /** Makes {@link #doubledSecret} known, one byte after the other: Swarm's templates can't replace. It leaves out line ends. */
    static final String DOUBLED = "{{ define \"doubled\" }}{{ if . }}{{ $c := slice . 0 1 }}"
            + "{{ if eq $c \"\\\"\" }}\"\"{{ else if and (ne $c \"\\n\") (ne $c \"\\r\") }}{{ $c }}{{ end }}"
            + "{{ template \"doubled\" (slice . 1) }}{{ end }}{{ end }}";

    private GoTemplate() {}

    /** A secret as a double-quoted scalar; Go's {@code %+q} is valid YAML for every text. */
    static YamlScalar quotedSecret(String name) {
        return YamlScalar.template("{{ printf \"%+q\" (secret \"" + name + "\") }}");
    }

    /** A secret in which each double quote stands twice, after {@link #DOUBLED}. */
    static String doubledSecret(String name) {
        return "{{ template \"doubled\" (secret \"" + name + "\") }}";
    }

    /** A text in which what looks like a template stays as it is. */
    static String disarmed(String text) {
        return text.replace("{{", "{{ \"{{\" }}");
    }

    /** A secret as it is. */
    static String secret(String name) {
        return "{{ secret \"" + name + "\" }}";
    }

    /** Whether a file needs the template driver. */
    static boolean isIn(String text) {
        return text.contains("{{");
    }
}
