package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Sections that users add to HAProxy's configuration share no name and no socket with Howdah's. */
final class RawHaProxyRules implements Rule {
    private static final List<String> PROXIES = List.of("listen", "frontend", "backend");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isEmpty()) {
            return;
        }
        HaProxy haProxy = stack.haProxy().get();
        Value raw = haProxy.section().value("haproxyCfg");
        if (raw.isEmpty()) {
            return;
        }
        Map<String, String> names = names(haProxy);
        Map<String, String> sockets = sockets(haProxy);
        Item place = new Item(raw.content(), raw.origin(), raw.path());
        String section = "";
        for (String full : ((String) raw.content()).split("\n", -1)) {
            String line = full.strip();
            String[] words = line.split("\\s+", -1);
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            if (HaProxyKeywords.isSection(words[0])) {
                section = words[0] + (words.length > 1 ? " " + words[1] : "");
                checkName(raw, words, names, problems);
            } else if (words[0].equals("bind") && words.length > 1) {
                checkBind(raw, words[1], section, sockets, problems);
            }
            HaProxyKeywords.check(place, line, haProxy.version(), problems);
        }
    }

    private static Map<String, String> names(HaProxy haProxy) {
        Map<String, String> names = new HashMap<>();
        names.put("resolvers docker", "Howdah's resolvers");
        for (Listener listener : haProxy.listeners()) {
            names.put(listener.name(), "the listener " + listener.name());
        }
        if (haProxy.hasStats()) {
            names.put("stats", "the status page");
        }
        return names;
    }

    private static Map<String, String> sockets(HaProxy haProxy) {
        Map<String, String> sockets = new HashMap<>();
        for (Listener listener : haProxy.listeners()) {
            sockets.put(Long.toString(listener.port()), "the listener " + listener.name());
            sockets.put(listener.unixSocket(), "the listener " + listener.name());
        }
        if (haProxy.hasStats()) {
            sockets.put(Long.toString(haProxy.statsPort()), "the status page");
        }
        sockets.remove("0");
        sockets.remove("");
        return sockets;
    }

    /** Listeners, frontends and backends share one space of names; so do the resolvers. */
    private static void checkName(Value raw, String[] words, Map<String, String> names, Problems problems) {
        boolean proxy = PROXIES.contains(words[0]);
        if (words.length < 2 || !(proxy || words[0].equals("resolvers"))) {
            return;
        }
        String name = proxy ? words[1] : words[0] + " " + words[1];
        String other = names.putIfAbsent(name, "the section " + words[0] + " " + words[1]);
        if (other != null) {
            problems.add(
                    NameProblem.DUPLICATE_NAME,
                    raw,
                    raw.path() + " has the section " + words[0] + " " + words[1] + ", a name that " + other + " has",
                    "Give one of them another");
        }
    }

    private static void checkBind(
            Value raw, String addresses, String section, Map<String, String> sockets, Problems problems) {
        for (String address : addresses.split(",", -1)) {
            String socket = address.startsWith("unix@") ? address.substring(5) : address;
            boolean file = socket.startsWith("/");
            String port = file ? socket : socket.substring(socket.lastIndexOf(':') + 1);
            String other = sockets.putIfAbsent(port, "the section " + section);
            if (other != null && !port.isEmpty()) {
                problems.add(
                        NetworkProblem.PORT_CONFLICT,
                        raw,
                        raw.path() + ": the section " + section + " and " + other + " both want " + port
                                + " of HAProxy",
                        "Give one of them another");
            }
        }
    }
}
