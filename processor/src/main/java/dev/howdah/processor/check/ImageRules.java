package dev.howdah.processor.check;

import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import dev.howdah.processor.model.Version;

/** Images hold the versions that the files are written for, as far as their tags tell. */
final class ImageRules implements Rule {
    @Override
    public void check(Stack stack, Problems problems) {
        if (stack.etcd().isOwn()) {
            check(stack.etcd().section(), "etcd", "etcd", stack.etcd().version(), problems);
        }
        if (stack.haProxy().isPresent()) {
            check(
                    stack.haProxy().get().section(),
                    "haproxy",
                    "HAProxy",
                    stack.haProxy().get().version(),
                    problems);
        }
        if (stack.pgBouncer().isPresent()) {
            check(
                    stack.pgBouncer().get().section(),
                    "pgbouncer",
                    "PgBouncer",
                    stack.pgBouncer().get().version(),
                    problems);
        }
        if (stack.pgAdmin().isPresent()) {
            Section pgAdmin = stack.pgAdmin().get().section();
            check(pgAdmin, "pgadmin4", "pgAdmin", stack.pgAdmin().get().version(), problems);
            if (stack.pgAdmin().get().hasConfigDatabase()) {
                checkConfigDatabase(pgAdmin.value("image"), problems);
            }
        }
        if (stack.caddy().isPresent() && stack.caddy().get().isOwn()) {
            check(
                    stack.caddy().get().section(),
                    "caddy",
                    "Caddy",
                    stack.caddy().get().version(),
                    problems);
        }
    }

    private static void check(Section section, String image, String name, Version version, Problems problems) {
        Value value = section.value("image");
        String tagged = versionOf((String) value.content(), image);
        if (value.given() && !tagged.isEmpty() && !Version.of(tagged).isAtLeast(version.toString())) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    value,
                    value.path() + " = " + Problems.quote((String) value.content()) + " holds " + name + " " + tagged
                            + ", but the files are written for " + version,
                    "Deploy an image of " + name + " " + version + " or newer, or set version to what the image holds");
        }
    }

    /** The start script of pgAdmin's image learnt in 8.13 to read the address from a file; 9.15 puts it into quotes twice. */
    private static void checkConfigDatabase(Value image, Problems problems) {
        String tagged = versionOf((String) image.content(), "pgadmin4");
        if (!image.given() || tagged.isEmpty()) {
            return;
        }
        Version version = Version.of(tagged);
        boolean unread = !version.isAtLeast("8.13");
        boolean misread = version.toString().equals("9.15");
        if (unread || misread) {
            problems.add(
                    AdminProblem.PGADMIN_IMAGE,
                    image,
                    image.path() + " = " + Problems.quote((String) image.content()) + " holds pgAdmin " + tagged
                            + ", and" + " pgAdmin's configuration is in the cluster",
                    "Deploy pgAdmin 9.16 or newer, or set configDatabase = @ConfigDatabase(enabled = false)");
        }
    }

    /** The major and minor version that a tag begins with, where the image's name says what it holds; otherwise nothing. */
    static String versionOf(String image, String name) {
        int at = image.indexOf('@');
        String tagged = at < 0 ? image : image.substring(0, at);
        int colon = tagged.lastIndexOf(':');
        int slash = tagged.lastIndexOf('/');
        if (colon < slash || colon < 0 || !tagged.substring(slash + 1, colon).equals(name)) {
            return "";
        }
        String tag = tagged.substring(colon + (tagged.startsWith("v", colon + 1) ? 2 : 1));
        int dot = digits(tag, 0);
        if (dot == 0 || dot > 4 || dot == tag.length() || tag.charAt(dot) != '.') {
            return "";
        }
        int end = digits(tag, dot + 1);
        return end == dot + 1 || end > dot + 5 ? "" : tag.substring(0, end);
    }

    private static int digits(String text, int from) {
        int end = from;
        while (end < text.length() && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end;
    }
}
