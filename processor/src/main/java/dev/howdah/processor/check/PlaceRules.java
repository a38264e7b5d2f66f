package dev.howdah.processor.check;

import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What stands in a member's container does not cover what else stands there. */
final class PlaceRules implements Rule {
    private static final int LONGEST_SOCKET = 107;
    private static final String IMAGE_VOLUME = "/var/lib/postgresql/data";
    private static final String[] MOUNTS = {"/dev/shm", "/run/secrets"};
    private static final String[] FOLDERS = {"/tmp", "/var/tmp", "/dev/shm", "/run", "/var/run", "/run/secrets", "/etc"
    };

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section postgresql = patroni.postgresql();
        Value data = postgresql.value("dataDir");
        Value target = patroni.members().section().section("volume").value("target");
        Value config = patroni.members().section().value("configTarget");
        Value script = patroni.section().section("postInit").value("target");
        for (Value file : new Value[] {config, script}) {
            checkFile(file, data, target, problems);
        }
        checkPgpass(postgresql.value("pgpass"), new Value[] {config, script}, data, target, problems);
        checkVolume(target, problems);
        checkImageVolume(patroni, data, target, problems);
        checkConfigDirectory(postgresql.value("configDir"), data, target, problems);
        checkSockets(patroni, problems);
    }

    /** Patroni finds a data directory that is not empty, and adopts it instead of making a cluster. */
    private static void checkFile(Value file, Value data, Value volume, Problems problems) {
        String path = (String) file.content();
        String mount = volume.isEmpty() ? "/var/lib/postgresql" : (String) volume.content();
        if (path.endsWith("/")) {
            problems.add(
                    PatroniProblem.PLACE,
                    file,
                    file.path() + " = " + Problems.quote(path) + " is a folder, where a file is mounted",
                    "Name the file");
        } else if (isIn(path, (String) data.content())) {
            conflict(file.given() ? file : data, file, "stands in postgresql.dataDir", data, problems);
        } else if (path.equals(mount) || isIn(mount, path)) {
            conflict(file.given() ? file : volume, file, "is the place of the volume", volume, problems);
        } else if (isIn(path, "/run/secrets") || isIn(path, "/dev/shm")) {
            problems.add(
                    PatroniProblem.PLACE,
                    file,
                    file.path() + " = " + Problems.quote(path) + " stands where Docker mounts something else",
                    "Choose a folder of the image, such as /etc/patroni");
        }
    }

    /** The official images up to PostgreSQL 17 declare a volume, which lies over the stack's where that begins above it. */
    private static void checkImageVolume(Patroni patroni, Value data, Value volume, Problems problems) {
        String path = (String) data.content();
        boolean official = patroni.members().section().value("image").isEmpty() && patroni.postgresVersion() < 18;
        String mount = (String) volume.content();
        if (official && isIn(path, IMAGE_VOLUME) && isIn(IMAGE_VOLUME, mount) && !mount.equals(IMAGE_VOLUME)) {
            problems.add(
                    SwarmProblem.IMAGE_VOLUME,
                    data,
                    data.path() + " = " + Problems.quote(path) + " stands in " + IMAGE_VOLUME
                            + ", a volume of the official image of PostgreSQL " + patroni.postgresVersion()
                            + " that hides the stack's own at " + mount,
                    "Choose a folder beside it, such as /var/lib/postgresql/patroni",
                    List.of(data, volume));
        }
    }

    private static void conflict(Value place, Value file, String how, Value other, Problems problems) {
        problems.add(
                PatroniProblem.PLACE,
                place,
                file.path() + " = " + Problems.quote((String) file.content()) + " " + how + ", "
                        + Problems.quote((String) other.content()),
                "Choose a folder of the image, such as /etc/patroni");
    }

    private static void checkPgpass(Value pgpass, Value[] files, Value data, Value volume, Problems problems) {
        String path = (String) pgpass.content();
        String why = "";
        for (String folder : FOLDERS) {
            why = path.equals(folder) ? "is a folder" : why;
        }
        if (isIn((String) data.content(), path) || isIn((String) volume.content(), path)) {
            why = "is a folder";
        } else if (isIn(path, (String) data.content())) {
            why = "stands in postgresql.dataDir, which Patroni empties for every new copy";
        } else if (isIn(path, "/run/secrets")) {
            why = "stands among the secrets, where nothing can be written";
        }
        for (Value file : files) {
            why = path.equals(file.content()) ? "is the place of " + file.path() : why;
        }
        if (!why.isEmpty()) {
            problems.add(
                    PatroniProblem.PLACE,
                    pgpass.given() ? pgpass : data,
                    pgpass.path() + " = " + Problems.quote(path) + " " + why,
                    "Leave it at /tmp/pgpass, or name a file in a folder that the members' user may write to");
        }
    }

    private static void checkVolume(Value target, Problems problems) {
        String path = (String) target.content();
        for (String mount : MOUNTS) {
            if (isIn(path, mount) || isIn(mount, path)) {
                problems.add(
                        PatroniProblem.PLACE,
                        target,
                        target.path() + " = " + Problems.quote(path) + " and " + mount + " lie one in the other",
                        "Leave it at /var/lib/postgresql");
                return;
            }
        }
        for (String system : new String[] {"/usr", "/bin", "/sbin", "/lib", "/lib64", "/etc", "/proc", "/sys"}) {
            if (isIn(path, system) || isIn(system, path)) {
                problems.add(
                        PatroniProblem.PLACE,
                        target,
                        target.path() + " = " + Problems.quote(path) + " covers files of the image in " + system,
                        "Leave it at /var/lib/postgresql");
                return;
            }
        }
    }

    /** Patroni writes postgresql.conf there on every start, and only the volume outlives the container. */
    private static void checkConfigDirectory(Value config, Value data, Value volume, Problems problems) {
        String path = (String) config.content();
        boolean inside = isIn(path, (String) volume.content()) && !path.equals(volume.content());
        if (!path.isEmpty() && !path.equals(data.content()) && inside && isIn((String) data.content(), path)) {
            problems.add(
                    PatroniProblem.PLACE,
                    config,
                    config.path() + " = " + Problems.quote(path) + " holds postgresql.dataDir "
                            + Problems.quote((String) data.content()),
                    "Remove it, or choose a folder beside the data directory");
        }
    }

    private static void checkSockets(Patroni patroni, Problems problems) {
        String file = "/.s.PGSQL." + patroni.port();
        for (Section from : new Section[] {patroni.dcs(), patroni.postgresql()}) {
            for (Section parameter : from.sections("parameters")) {
                if (parameter.text("name").equals("unix_socket_directories")) {
                    checkSocket(parameter.value("value"), file, problems);
                }
            }
        }
    }

    private static void checkSocket(Value value, String file, Problems problems) {
        for (String folder : ((String) value.content()).split(",", -1)) {
            String path = folder.strip() + file;
            int length = path.getBytes(StandardCharsets.UTF_8).length;
            if (length > LONGEST_SOCKET) {
                problems.add(
                        PatroniProblem.PLACE,
                        value,
                        "the socket " + Problems.quote(path) + " would have " + length + " bytes, more than "
                                + LONGEST_SOCKET,
                        "Shorten the folder by " + (length - LONGEST_SOCKET));
            }
        }
    }

    /** Whether a path is a folder or stands below it. */
    private static boolean isIn(String path, String folder) {
        return !path.isEmpty()
                && !folder.isEmpty()
                && (path.equals(folder) || path.startsWith(folder.endsWith("/") ? folder : folder + "/"));
    }
}
