package dev.howdah.processor.check;

import dev.howdah.processor.model.Addresses;
import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Quantities;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** HAProxy starts, and its sockets, timers and certificates do what they say. */
final class ProxyRules implements Rule {
    private static final int LONGEST_SOCKET = 97;
    private static final long VIRTUAL_ADDRESS_MEMORY = 900_000;
    private static final List<String> CHECK_TIMERS = List.of("inter", "fastinter", "downinter");
    private static final List<String> RESOLVER_TIMERS = List.of("timeoutResolve", "timeoutRetry");
    private static final List<String> TIMEOUTS =
            List.of("timeoutConnect", "timeoutClient", "timeoutServer", "timeoutCheck");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isEmpty()) {
            return;
        }
        HaProxy haProxy = stack.haProxy().get();
        for (Section listener : haProxy.section().sections("listeners")) {
            checkSocket(listener, haProxy, problems);
            checkAddress(listener, problems);
            notZero(listener, CHECK_TIMERS, problems);
        }
        checkLog(haProxy.section().section("global").value("log"), problems);
        notZero(haProxy.section().section("resolvers"), RESOLVER_TIMERS, problems);
        checkTimeouts(haProxy.section().section("defaults"), problems);
        checkIdle(stack, haProxy.section().section("defaults"), problems);
        checkNameserver(haProxy.section().section("resolvers").value("nameserver"), problems);
        checkCertificates(stack, haProxy.section(), problems);
        checkStats(haProxy.stats(), problems);
    }

    private static void checkSocket(Section listener, HaProxy haProxy, Problems problems) {
        Value socket = listener.value("unixSocket");
        Value mode = listener.value("unixSocketMode");
        String path = (String) socket.content();
        if (!path.isEmpty() && path.length() > LONGEST_SOCKET) {
            problems.add(
                    ProxyProblem.SOCKET,
                    socket,
                    socket.path() + " has " + path.length() + " characters, more than the " + LONGEST_SOCKET
                            + " that HAProxy takes",
                    "Shorten it by " + (path.length() - LONGEST_SOCKET));
        } else if (path.lastIndexOf('/') == 0 || path.endsWith("/")) {
            problems.add(
                    ProxyProblem.SOCKET,
                    socket,
                    socket.path() + " = " + Problems.quote(path)
                            + " is no file in a folder that can be a volume of HAProxy's user",
                    "Put it into a folder of its own: /run/" + haProxy.service() + "/.s.PGSQL.5432");
        }
        if (mode.given() && !isMode((String) mode.content())) {
            problems.add(
                    ValueProblem.SYNTAX,
                    mode,
                    mode.path() + " = " + Problems.quote((String) mode.content()) + " is no mode of a file",
                    "Write three octal digits, as in 660");
        }
    }

    private static void checkLog(Value log, Problems problems) {
        String text = (String) log.content();
        String fault = log.given() && !text.isEmpty() ? LogTarget.fault(text) : "";
        if (!fault.isEmpty()) {
            problems.add(
                    ValueProblem.SYNTAX,
                    log,
                    log.path() + " " + fault,
                    "Write a target, a facility and the lowest level, as in stdout format raw local0 info");
        }
    }

    /** Three octal digits, or four. */
    static boolean isMode(String mode) {
        for (int i = 0; i < mode.length(); i++) {
            if (mode.charAt(i) < '0' || mode.charAt(i) > '7') {
                return false;
            }
        }
        return mode.length() == 3 || (mode.length() == 4 && mode.charAt(0) == '0');
    }

    private static void checkAddress(Section listener, Problems problems) {
        Value bind = listener.value("bindAddress");
        String address = bareAddress((String) bind.content());
        if (!bind.given()) {
            return;
        }
        if (address.startsWith("127.") || address.equals("::1")) {
            problems.add(
                    ProxyProblem.LOOPBACK,
                    bind,
                    bind.path() + " = " + Problems.quote((String) bind.content()) + " is a loopback address",
                    "Remove it: the networks of the stack decide who reaches the port");
        } else if (!address.equals("*") && !Addresses.isIpv4(address) && !Addresses.isIpv6(address)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    bind,
                    bind.path() + " = " + Problems.quote((String) bind.content())
                            + " is no address of a container to listen on",
                    "Write *, 0.0.0.0 or [::]");
        }
    }

    private static String bareAddress(String bind) {
        String address = bind.startsWith("ipv4@") || bind.startsWith("ipv6@") ? bind.substring(5) : bind;
        return address.startsWith("[") && address.endsWith("]") ? address.substring(1, address.length() - 1) : address;
    }

    private static void notZero(Section section, List<String> timers, Problems problems) {
        for (String timer : timers) {
            Value value = section.value(timer);
            if (value.given() && isZero(value)) {
                problems.add(
                        ValueProblem.OUT_OF_RANGE,
                        value,
                        value.path() + " = " + Problems.quote((String) value.content()) + " is no time",
                        "Set it to a time above 0: " + value.setting().comment());
            }
        }
    }

    private static boolean isZero(Value value) {
        String text = (String) value.content();
        return !text.isEmpty() && Quantities.milliseconds(text) == 0;
    }

    private static void checkTimeouts(Section defaults, Problems problems) {
        for (String timeout : TIMEOUTS) {
            Value value = defaults.value(timeout);
            if (value.given() && isZero(value)) {
                problems.add(
                        ProxyProblem.NO_TIMEOUT,
                        value,
                        value.path() + " = " + Problems.quote((String) value.content()),
                        "Set it to a time above 0, or leave it out");
            }
        }
    }

    /** A probe in time keeps the kernel from forgetting the connection; so does an end that comes before. */
    private static void checkIdle(Stack stack, Section defaults, Problems problems) {
        Value mode = stack.swarm().value("endpointMode");
        long idle = Quantities.milliseconds(defaults.text("clitcpkaIdle"));
        long timeout = Quantities.milliseconds(defaults.text("timeoutClient"));
        boolean probed = defaults.flag("clitcpka") && idle > 0 && idle < VIRTUAL_ADDRESS_MEMORY;
        boolean ended = timeout > 0 && timeout < VIRTUAL_ADDRESS_MEMORY;
        if (stack.swarm().choice("endpointMode").spelling().equals("vip") && !probed && !ended) {
            problems.add(
                    NetworkProblem.VIRTUAL_ADDRESS_IDLE,
                    mode,
                    "endpointMode is VIP, timeoutClient is " + defaults.text("timeoutClient")
                            + " and HAProxy probes idle clients "
                            + (defaults.flag("clitcpka") ? "after " + defaults.text("clitcpkaIdle") : "never"),
                    "Remove clitcpka and clitcpkaIdle from @HaProxyDefaults, or use EndpointMode.DNSRR");
        }
    }

    /** A look-up of the name server's own name would need a name server. */
    private static void checkNameserver(Value nameserver, Problems problems) {
        String text = (String) nameserver.content();
        String host = text.substring(0, Math.max(0, text.lastIndexOf(':')));
        if (nameserver.given() && !host.isEmpty() && !Addresses.isIpv4(host)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    nameserver,
                    nameserver.path() + " = " + Problems.quote(text)
                            + " names a host, but HAProxy takes an address here",
                    "Write an address with its port: 127.0.0.11:53 is Docker's in every container");
        }
    }

    private static void checkCertificates(Stack stack, Section haProxy, Problems problems) {
        Value certificate = haProxy.value("checkCertificate");
        if (stack.patroni().restHttps()) {
            boolean required =
                    stack.patroni().restapi().choice("verifyClient").spelling().equals("required");
            if (required && certificate.isEmpty()) {
                problems.add(
                        ProxyProblem.CHECK_REFUSED,
                        certificate,
                        "restapi.verifyClient is REQUIRED, but HAProxy has no certificate to show",
                        "Add checkCertificate = \"...\" to @HaProxy, or set restapi.verifyClient to OPTIONAL");
            }
            return;
        }
        for (Value value : List.of(haProxy.value("checkCafile"), certificate)) {
            if (!value.isEmpty()) {
                problems.add(
                        ProxyProblem.CHECK_IN_VAIN,
                        value,
                        value.path() + " is set, but Patroni's REST API speaks HTTP",
                        "Remove it, or give the REST API a certificate: restapi.certfile");
            }
        }
    }

    private static void checkStats(Section stats, Problems problems) {
        Value uri = stats.value("uri");
        String path = (String) uri.content();
        if (uri.given() && (!path.startsWith("/") || path.indexOf(' ') >= 0 || path.indexOf('#') >= 0)) {
            problems.add(
                    ValueProblem.SYNTAX,
                    uri,
                    uri.path() + " = " + Problems.quote(path) + " is no path",
                    "Write a path that begins with /, without blanks and #");
        }
        Value published = stats.value("publishedPort");
        if (stats.flag("enabled") && published.given() && !published.content().equals(0L)) {
            problems.add(
                    AccessProblem.STATS_PUBLISHED,
                    published,
                    "the status page is published on port " + published.content() + " of the hosts",
                    "Remove publishedPort, and lead people there with a @Site of @Caddy, which asks for a password");
        }
    }
}
