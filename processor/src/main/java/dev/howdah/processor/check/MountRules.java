package dev.howdah.processor.check;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.ArrayList;
import java.util.List;

/** What is mounted into the containers of etcd, HAProxy, pgAdmin and Caddy hides nothing that is needed there. */
final class MountRules implements Rule {
    private static final String SHARED_MEMORY = "/dev/shm";
    private static final String SECRETS = "/run/secrets";
    /** Folders of an image without which nothing starts, or that Docker fills itself. */
    private static final List<String> SYSTEM =
            List.of("/bin", "/boot", "/dev", "/etc", "/lib", "/lib64", "/proc", "/sbin", "/sys", "/usr", SECRETS);

    /** Folders below which a folder may well be the user's own. */
    private static final List<String> MIXED = List.of("/etc", "/usr", "/dev");

    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.etcd().isOwn()) {
            checkVolume(stack.etcd().section().section("volume").value("target"), problems);
        }
        if (stack.haProxy().isPresent()) {
            checkHaProxy(stack.haProxy().get(), problems);
        }
        if (stack.pgAdmin().isPresent()) {
            keepsDataAt(stack.pgAdmin().get().section(), "/var/lib/pgadmin", "pgAdmin", problems);
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            keepsDataAt(stack.caddy().get().section(), "/data", "Caddy", problems);
        }
    }

    private static void checkVolume(Value target, Problems problems) {
        String path = (String) target.content();
        if (target.given() && (path.equals("/") || isSystem(path))) {
            hides(
                    target,
                    "hides what the image has there",
                    "Choose a folder of its own, as in /var/lib/NAME",
                    problems);
        }
    }

    private static void checkHaProxy(HaProxy haProxy, Problems problems) {
        Section section = haProxy.section();
        Value config = section.value("configTarget");
        List<String> folders = new ArrayList<>(List.of("/var/lib/haproxy", "/tmp", SHARED_MEMORY));
        for (Section listener : section.sections("listeners")) {
            Value socket = listener.value("unixSocket");
            String path = (String) socket.content();
            String folder = path.substring(0, Math.max(0, path.lastIndexOf('/')));
            if (isSystem(folder)) {
                hides(
                        socket,
                        "makes a volume of " + folder + ", which hides what the image has there",
                        "Put the socket into a folder of its own, as in /run/haproxy",
                        problems);
            } else if (!path.isEmpty() && path.equals(config.content())) {
                hides(socket, "is where haproxy.cfg stands", "Change one of them", problems);
            }
            folders.add(folder);
        }
        Value stats = section.section("global").value("statsSocket");
        String path = (String) stats.content();
        if (!path.isEmpty() && !folders.contains(path.substring(0, Math.max(0, path.lastIndexOf('/'))))) {
            problems.add(
                    ProxyProblem.SOCKET,
                    stats,
                    stats.path() + " = " + Problems.quote(path) + " stands in a folder that the image does not have, or"
                            + " that HAProxy's user can't write to",
                    "Put it into /var/lib/haproxy, or into the folder of a listener's unixSocket");
        }
    }

    private static void keepsDataAt(Section component, String folder, String name, Problems problems) {
        Value target = component.section("volume").value("target");
        if (target.given() && !target.isEmpty() && !target.content().equals(folder)) {
            problems.add(
                    AdminProblem.VOLUME_ELSEWHERE,
                    target,
                    target.path() + " = " + Problems.quote((String) target.content()) + ", but " + name
                            + "'s image keeps its data in " + folder,
                    "Remove it");
        }
    }

    private static void hides(Value value, String what, String fix, Problems problems) {
        problems.add(
                SwarmProblem.MOUNTS,
                value,
                value.path() + " = " + Problems.quote((String) value.content()) + " " + what,
                fix);
    }

    static boolean isSystem(String path) {
        for (String folder : SYSTEM) {
            if (path.equals(folder) || (isBelow(path, folder) && !MIXED.contains(folder))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBelow(String path, String folder) {
        return !folder.isEmpty() && path.startsWith(folder.endsWith("/") ? folder : folder + "/");
    }
}
