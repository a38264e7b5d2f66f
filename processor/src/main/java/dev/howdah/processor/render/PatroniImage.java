package dev.howdah.processor.render;

import dev.howdah.processor.model.Members;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Secret;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * {@code image/Dockerfile}: the members' image for a stack that names none. PostgreSQL is Docker's official image; Patroni
 * comes from PyPI into an environment of its own, so that Debian's Python packages stay as they are.
 */
final class PatroniImage {
    /** The only driver that every supported Patroni takes. */
    private static final String DRIVER = "psycopg2-binary==2.9.13";

    /** The argument of a build that adds packages. */
    static final String EXTRA_PACKAGES = "EXTRA_PACKAGES";

    /** The user postgres of the official image. */
    private static final long UID = 999;

    private PatroniImage() {}

    /** Whether the stack leaves the image to Howdah. */
    static boolean isNeeded(Stack stack) {
        return stack.patroni().members().section().text("image").isEmpty();
    }

    /** A name and tag for the image, as it is called where it is built. */
    static String name(Stack stack) {
        Patroni patroni = stack.patroni();
        // Docker takes no upper-case letters there, and no three underscores in a row.
        String stem = stack.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return stem + "-patroni:" + release(patroni) + "-pg" + patroni.postgresVersion();
    }

    /** Both files of the image. */
    static List<Artifact> files(Stack stack) {
        return List.of(
                Artifact.file("image/Dockerfile", dockerfile(stack)),
                Artifact.script("image/entrypoint.sh", Resource.text("image/entrypoint.sh")));
    }

    /** The newest release of the minor version, as of this release of Howdah. */
    private static String release(Patroni patroni) {
        String minor = patroni.version().toString();
        return switch (minor) {
            case "3.0" -> "3.0.4";
            case "3.1" -> "3.1.2";
            case "3.2" -> "3.2.2";
            case "3.3" -> "3.3.11";
            case "4.0" -> "4.0.11";
            case "4.1" -> "4.1.5";
            default -> throw new IllegalStateException("no release of Patroni " + minor);
        };
    }

    private static String packages(Patroni patroni) {
        boolean json = patroni.version().isAtLeast("3.3");
        String name = json ? "patroni[etcd3,jsonlogger]==" : "patroni[etcd3]==";
        // patronictl of 3.2 and older can't be loaded with a newer ydiff, nor edit the configuration.
        String diff = json ? "" : " 'ydiff==1.2'";
        return "'" + name + release(patroni) + "' '" + DRIVER + "'" + diff;
    }

    private static String dockerfile(Stack stack) {
        Patroni patroni = stack.patroni();
        Members members = patroni.members();
        String target = members.configTarget();
        int major = patroni.postgresVersion();
        String owner = members.uid() + ":" + members.uid();
        return Heading.comment(Heading.of(stack, "The image of the members") + "\nBuild: docker build --tag "
                        + name(stack) + " image")
                + "ARG POSTGRES_IMAGE=postgres:" + major + "-bookworm\n"
                + "FROM ${POSTGRES_IMAGE}\n\n"
                + "# Packages of what the stack loads into PostgreSQL, for example postgresql-" + major + "-pgaudit.\n"
                + "ARG EXTRA_PACKAGES=\"\"\n"
                + "RUN set -eu; \\\n"
                + "    apt-get update; \\\n"
                + "    apt-get install --yes --no-install-recommends python3 python3-venv "
                + (stack.pgBackRest().isPresent() ? "pgbackrest " : "")
                + "${EXTRA_PACKAGES}; \\\n"
                + "    rm -rf /var/lib/apt/lists/*; \\\n"
                + "    python3 -m venv /opt/patroni; \\\n"
                + "    /opt/patroni/bin/pip install --no-cache-dir " + packages(patroni) + "\n\n"
                + "COPY entrypoint.sh /usr/local/bin/patroni-entrypoint\n"
                + owned(stack, members) + "\n"
                + "# The secrets that hold a password: the entrypoint refuses what can't be one.\n"
                + "ENV CHECKED_SECRETS=\"" + String.join(" ", passwords(stack, false)) + "\"\n"
                + "# Those of the roles that Patroni makes, in a statement that two dollar signs in a row would end.\n"
                + "ENV PATRONIS_SECRETS=\"" + String.join(" ", passwords(stack, true)) + "\"\n"
                + "ENV PATRONICTL_CONFIG_FILE=" + target + "\n"
                + "ENV PATH=/opt/patroni/bin:$PATH\n"
                + "USER " + owner + "\n"
                + "EXPOSE " + patroni.port() + " " + patroni.restPort() + "\n"
                + "STOPSIGNAL SIGTERM\n"
                + "ENTRYPOINT [\"patroni-entrypoint\"]\n"
                + "CMD [\"patroni\", \"" + target + "\"]\n";
    }

    /** The user postgres has the id that the stack gives it, and may write where the volume goes. */
    private static String owned(Stack stack, Members members) {
        String uid = Long.toString(members.uid());
        String other = "groupmod --gid " + uid + " postgres; \\\n    usermod --uid " + uid + " postgres; \\\n    ";
        String install = "    install --directory --owner=" + uid + " --group=" + uid + " --mode=0750 ";
        String repository =
                stack.pgBackRest().isPresent() ? stack.pgBackRest().get().localPath() : "";
        return "# A new volume belongs to whom the folder belongs that it is mounted on.\n"
                + "RUN set -eu; \\\n"
                + "    " + (members.uid() == UID ? "" : other) + "chmod 0755 /usr/local/bin/patroni-entrypoint; \\\n"
                + (repository.isEmpty() ? "" : install + repository + "; \\\n")
                + install + members.volumeTarget() + "\n";
    }

    /** The members' secrets that hold a password, and not a whole file; only those of Patroni's own roles if asked. */
    private static List<String> passwords(Stack stack, boolean patronis) {
        List<String> names = new ArrayList<>();
        for (Secret secret : stack.secrets()) {
            for (Secret.Mount mount : secret.mounts()) {
                boolean members =
                        mount.service().equals(stack.patroni().members().service());
                boolean asked =
                        patronis ? secret.kind().isOfPatroni() : secret.kind().isPassword();
                if (members && asked) {
                    names.add(secret.name());
                }
            }
        }
        return names;
    }
}
