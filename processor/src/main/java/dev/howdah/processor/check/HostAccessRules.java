package dev.howdah.processor.check;

import dev.howdah.processor.model.HostAccess;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.List;

/** The hosts' own programs reach the proxy: its socket has a folder that stays, and a path that socat reads as it is. */
final class HostAccessRules implements Rule {
    /** What is empty again after a restart, and what Docker or the system keeps for itself. */
    private static final List<String> VANISHING =
            List.of("/run", "/tmp", "/dev", "/proc", "/sys", "/var/run", "/var/lock");

    private static final List<String> SYSTEM = List.of(
            "/bin",
            "/boot",
            "/etc",
            "/lib",
            "/lib64",
            "/root",
            "/sbin",
            "/usr",
            "/var/lib",
            "/var/lib/docker",
            "/var/lib/containerd");

    /** Longest path of a socket that a client can connect to. */
    private static final int LONGEST_SOCKET = 107;

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.haProxy().isEmpty() || !stack.haProxy().get().hostAccess().isEnabled()) {
            return;
        }
        HostAccess hosts = stack.haProxy().get().hostAccess();
        String socket = hosts.target();
        Value folder = hosts.section().value("folder");
        if (!socket.isEmpty()) {
            checkSocket(hosts, socket, problems);
        }
        if (!folder.isEmpty()) {
            checkFolder(folder, socket.substring(Math.max(0, socket.lastIndexOf('/'))), problems);
        }
    }

    /** socat ends a path where it reads an option, and opens quotes and brackets. */
    private static void checkSocket(HostAccess hosts, String socket, Problems problems) {
        for (Listener listener : hosts.haProxy().listeners()) {
            Value own = listener.section().value("unixSocket");
            boolean reached = listener.name().equals(hosts.listener());
            if (reached && !own.isEmpty() && !isPlain(socket)) {
                problems.add(
                        ProxyProblem.SOCKET_NAME,
                        own,
                        own.path() + " = " + Problems.quote(socket)
                                + " has other characters than letters, digits and /._-",
                        "Rename it: /run/" + hosts.haProxy().service() + "/.s.PGSQL." + hosts.port());
            } else if (!reached && own.content().equals(socket)) {
                problems.add(
                        NetworkProblem.PORT_CONFLICT,
                        own,
                        own.path() + " = " + Problems.quote(socket) + " is the socket of " + hosts.listener()
                                + " that hosts reach",
                        "Give one of them another");
            }
        }
    }

    private static void checkFolder(Value folder, String file, Problems problems) {
        String path = (String) folder.content();
        String wrong = "";
        if (path.indexOf('/', 1) < 0 || path.endsWith("/") || !isPlain(path) || path.contains("/.")) {
            wrong = "is no folder that stands in another, named with letters, digits and /._-";
        } else if (isIn(path, VANISHING)) {
            wrong = "is gone after a restart of the host, and the job that made it isn't run again";
        } else if (isSystem(path)) {
            wrong = "belongs to the system or to Docker, and would be given to HAProxy's user";
        } else if (path.length() + file.length() > LONGEST_SOCKET) {
            wrong = "makes the socket's path " + (path.length() + file.length()) + " bytes long, more than the "
                    + LONGEST_SOCKET + " that clients take";
        }
        if (!wrong.isEmpty()) {
            problems.add(
                    ProxyProblem.HOST_FOLDER,
                    folder,
                    folder.path() + " = " + Problems.quote(path) + " " + wrong,
                    "Choose a folder of its own, as in /var/lib/NAME");
        }
    }

    private static boolean isSystem(String path) {
        return SYSTEM.contains(path)
                || isIn(path, List.of("/bin", "/boot", "/etc", "/lib", "/lib64", "/sbin", "/usr", "/var/lib/docker"));
    }

    private static boolean isIn(String path, List<String> folders) {
        for (String folder : folders) {
            if (path.equals(folder) || path.startsWith(folder + "/")) {
                return true;
            }
        }
        return false;
    }

    private static boolean isPlain(String path) {
        for (int i = 0; i < path.length(); i++) {
            char c = path.charAt(i);
            boolean letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letter && "/._-".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }
}
