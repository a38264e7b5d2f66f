package dev.howdah.processor.check;

import dev.howdah.processor.model.Version;
import java.util.ArrayList;
import java.util.List;

/** The directives that Caddy's own builds know, each tried with Caddy 2.6 and 2.11. */
final class CaddyDirectives {
    private static final List<String> ALWAYS = List.of(
            "abort",
            "acme_server",
            "basicauth",
            "bind",
            "copy_response",
            "copy_response_headers",
            "encode",
            "error",
            "file_server",
            "forward_auth",
            "handle",
            "handle_errors",
            "handle_path",
            "header",
            "import",
            "log",
            "map",
            "method",
            "metrics",
            "php_fastcgi",
            "push",
            "redir",
            "request_body",
            "request_header",
            "respond",
            "reverse_proxy",
            "rewrite",
            "root",
            "route",
            "skip_log",
            "templates",
            "tls",
            "tracing",
            "try_files",
            "uri",
            "vars");

    private static final List<String> SINCE_2_8 =
            List.of("basic_auth", "fs", "intercept", "invoke", "log_append", "log_name", "log_skip");

    private CaddyDirectives() {}

    /** Whether a version knows a directive. */
    static boolean knows(Version version, String name) {
        return ALWAYS.contains(name) || (version.isAtLeast("2.8") && SINCE_2_8.contains(name));
    }

    /** Whether a directive came with Caddy 2.7 or 2.8. */
    static boolean isNew(String name) {
        return SINCE_2_8.contains(name);
    }

    /** All directives. */
    static List<String> names() {
        List<String> names = new ArrayList<>(ALWAYS);
        names.addAll(SINCE_2_8);
        return names;
    }
}
