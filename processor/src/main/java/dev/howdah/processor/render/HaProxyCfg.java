package dev.howdah.processor.render;

import dev.howdah.processor.model.Choice;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Setting;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** {@code haproxy.cfg}. */
final class HaProxyCfg {
    private static final String FILE = "haproxy.cfg";

    private final StringBuilder text = new StringBuilder();
    private final Stack stack;
    private final HaProxy haProxy;

    private HaProxyCfg(Stack stack, HaProxy haProxy) {
        this.stack = stack;
        this.haProxy = haProxy;
    }

    static String text(Stack stack, HaProxy haProxy) {
        return new HaProxyCfg(stack, haProxy).write();
    }

    private String write() {
        text.append(Heading.comment(Heading.of(stack, "HAProxy's configuration")));
        global();
        begin("defaults");
        line("log global");
        line("mode tcp");
        settings(haProxy.section().section("defaults"));
        begin("resolvers docker");
        settings(haProxy.section().section("resolvers"));
        for (Listener listener : haProxy.listeners()) {
            listener(listener);
        }
        if (haProxy.hasStats()) {
            stats(haProxy.stats());
        }
        String raw = haProxy.section().text("haproxyCfg").strip();
        if (!raw.isEmpty()) {
            text.append('\n').append(raw).append('\n');
        }
        return text.toString();
    }

    private void global() {
        Section global = haProxy.section().section("global");
        begin("global");
        line("maxconn " + haProxy.maxconn());
        String socket = global.text("statsSocket");
        if (!socket.isEmpty()) {
            line("stats socket " + socket + " mode 600 level admin");
        }
        settings(global);
    }

    private void listener(Listener listener) {
        Section section = listener.section();
        begin("listen " + listener.name());
        if (listener.port() > 0) {
            line("bind " + section.text("bindAddress") + ":" + listener.port());
        }
        if (!listener.unixSocket().isEmpty()) {
            line("bind unix@" + listener.unixSocket() + " mode " + section.text("unixSocketMode"));
        }
        line("balance " + section.choice("balance").spelling());
        String lag = section.text("lag");
        line("option httpchk OPTIONS " + listener.path() + (lag.isEmpty() ? "" : "?lag=" + lag));
        line("http-check expect status 200");
        lines(section);
        line("default-server " + checks(section) + " resolvers docker resolve-prefer ipv4 init-addr none"
                + initState());
        line("server-template member " + listener.slots() + " tasks."
                + stack.patroni().members().service() + ":" + stack.patroni().port()
                + " maxconn " + listener.maxconn()
                + " check port " + stack.patroni().restPort()
                + (stack.patroni().restHttps() ? " check-ssl" + verification() : ""));
    }

    private String verification() {
        String authorities = haProxy.section().text("checkCafile");
        String certificate = haProxy.section().text("checkCertificate");
        return (authorities.isEmpty() ? " verify none" : " verify required ca-file " + authorities)
                + (certificate.isEmpty() ? "" : " crt " + certificate);
    }

    private static String checks(Section listener) {
        return "inter " + listener.text("inter")
                + " fastinter " + listener.text("fastinter")
                + " downinter " + listener.text("downinter")
                + " fall " + listener.number("fall")
                + " rise " + listener.number("rise")
                + (listener.flag("shutdownSessions") ? " on-marked-down shutdown-sessions" : "");
    }

    /** Before 3.1 a member found by name counts as up until its first check: writes could reach a replica. */
    private String initState() {
        return haProxy.version().isAtLeast("3.1") ? " init-state down" : "";
    }

    private void stats(Section stats) {
        begin("listen stats");
        line("mode http");
        line("bind *:" + haProxy.statsPort());
        if (stats.flag("metrics")) {
            line("http-request use-service prometheus-exporter if { path /metrics }");
        }
        line("stats enable");
        settings(stats);
    }

    /** The settings that are a keyword with a value. */
    private void settings(Section section) {
        for (Value value : section.values()) {
            Setting setting = value.setting();
            boolean special = setting.key().isEmpty()
                    || List.of("maxconn", "stats socket", "bind").contains(setting.key());
            if (!special && setting.file().equals(FILE) && value.isWritten()) {
                setting(setting.key(), value.content());
            }
        }
        if (section.has("lines")) {
            lines(section);
        }
    }

    private void setting(String key, Object content) {
        if (content instanceof Boolean flag) {
            if (flag) {
                line(key);
            }
        } else {
            line(key + " " + (content instanceof Choice choice ? choice.spelling() : content));
        }
    }

    private void begin(String section) {
        text.append('\n').append(section).append('\n');
    }

    /** The user's own lines. */
    private void lines(Section section) {
        for (String line : section.texts("lines")) {
            line(line);
        }
    }

    private void line(String line) {
        text.append("    ").append(line).append('\n');
    }
}
