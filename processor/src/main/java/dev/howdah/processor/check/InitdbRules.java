package dev.howdah.processor.check;

import dev.howdah.processor.model.Item;
import dev.howdah.processor.model.Patroni;
import dev.howdah.processor.model.Section;
import dev.howdah.processor.model.Stack;
import dev.howdah.processor.model.Value;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** initdb takes the options, so that there is a cluster at all. */
final class InitdbRules implements Rule {
    private static final Set<String> ATTRIBUTES =
            Set.of("encoding", "locale", "data-checksums", "no-data-checksums", "wal-segsize");

    /** Encodings that a server can have, as initdb compares them: lower-case letters and digits. */
    private static final Set<String> ENCODINGS = Set.of(
            ("abc alt euccn eucjis2004 eucjp euckr euctw iso88591 iso885910 iso885913 iso885914 iso885915 iso885916 iso88592"
                            + " iso88593 iso88594 iso88595 iso88596 iso88597 iso88598 iso88599 koi8 koi8r koi8u latin1"
                            + " latin10 latin2 latin3 latin4 latin5 latin6 latin7 latin8 latin9 muleinternal sqlascii tcvn"
                            + " tcvn5712 unicode utf8 vscii win win1250 win1251 win1252 win1253 win1254 win1255 win1256"
                            + " win1257 win1258 win866 win874 windows1250 windows1251 windows1252 windows1253 windows1254"
                            + " windows1255 windows1256 windows1257 windows1258 windows866 windows874")
                    .split(" "));

    /** The names that people write, to suggest one. */
    private static final List<String> USUAL = List.of(
            "UTF8",
            "SQL_ASCII",
            "LATIN1",
            "LATIN2",
            "LATIN9",
            "EUC_JP",
            "EUC_KR",
            "EUC_CN",
            "EUC_TW",
            "KOI8R",
            "WIN1250",
            "WIN1251",
            "WIN1252",
            "ISO_8859_5");

    private static final Set<String> CLIENT_ONLY =
            Set.of("big5", "gb18030", "gbk", "johab", "shiftjis", "shiftjis2004", "sjis", "uhc");

    @Override
    public void check(Stack stack, Problems problems) {
        Patroni patroni = stack.patroni();
        Section initdb = patroni.section().section("initdb");
        checkEncoding(initdb, problems);
        checkSegment(initdb.value("walSegsize"), problems);
        Map<String, String> given = new HashMap<>();
        for (Item item : initdb.value("options").items()) {
            Section option = item.section();
            given.put(option.text("name"), option.text("value"));
            checkOption(option, patroni.postgresVersion(), problems);
        }
        for (Item item : initdb.value("options").items()) {
            new LocaleRules(initdb, given, patroni.postgresVersion()).check(item.section(), problems);
        }
        checkWalDirectory(patroni, initdb, problems);
    }

    private static void checkEncoding(Section initdb, Problems problems) {
        Value encoding = initdb.value("encoding");
        String name = (String) encoding.content();
        String plain = plain(name);
        if (name.isEmpty()) {
            return;
        }
        if (!ENCODINGS.contains(plain)) {
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    encoding,
                    "initdb.encoding = " + Problems.quote(name) + " is "
                            + (CLIENT_ONLY.contains(plain)
                                    ? "an encoding of clients only"
                                    : "no encoding of PostgreSQL"),
                    "Use UTF8" + (plain.equals("utf8mb4") ? "" : Suggestion.of(name, USUAL)));
            return;
        }
        String locale = initdb.text("locale");
        int dot = locale.indexOf('.');
        String ofLocale = dot < 0 ? "" : plain(locale.substring(dot + 1));
        boolean unicode = isUnicode(plain);
        boolean mismatch = ofLocale.equals("utf8") ? !unicode && !plain.equals("sqlascii") : dot >= 0 && unicode;
        if (mismatch) {
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    encoding.given() ? encoding : initdb.value("locale"),
                    "initdb.encoding = " + Problems.quote(name) + " is not the encoding of initdb.locale "
                            + Problems.quote(locale),
                    "Set encoding to that of the locale, or locale to one of the encoding; C goes with every encoding");
        }
    }

    /** The part of a name that initdb compares. */
    static String plain(String name) {
        StringBuilder plain = new StringBuilder();
        for (char c : name.toLowerCase(Locale.ROOT).toCharArray()) {
            if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    static boolean isUnicode(String plain) {
        return plain.equals("utf8") || plain.equals("unicode");
    }

    private static void checkSegment(Value segment, Problems problems) {
        long size = (Long) segment.content();
        if (size > 0 && Long.bitCount(size) != 1) {
            long lower = Long.highestOneBit(size);
            problems.add(
                    PatroniProblem.INITDB_VALUE,
                    segment,
                    "initdb.walSegsize = " + size + " is no power of two",
                    "Set it to " + lower + " or " + 2 * lower);
        }
    }

    private static void checkOption(Section option, int postgres, Problems problems) {
        Value place = option.value("name");
        String name = option.text("name");
        String what = place.path() + " = " + Problems.quote(name);
        int since = InitdbOptions.since(name);
        if (ATTRIBUTES.contains(name)) {
            problems.add(
                    RawProblem.RAW_CONFLICT,
                    place,
                    what + " is an option that Howdah writes itself",
                    "Remove it and use the attribute of @Initdb that becomes this option");
        } else if (name.equals("username")) {
            problems.add(
                    RawProblem.RAW_CONFLICT,
                    place,
                    what + " is an option that Patroni sets itself",
                    "Remove it and use postgresql.authentication.superuser");
        } else if (InitdbOptions.isForbidden(name)) {
            problems.add(PatroniProblem.INITDB_OPTION, place, what + " " + InitdbOptions.why(name), "Remove it");
        } else if (since == 0) {
            problems.add(
                    PatroniProblem.INITDB_OPTION,
                    place,
                    what + " is no option of initdb",
                    "Remove it, or write the long name without dashes" + Suggestion.of(name, InitdbOptions.ALL));
        } else if (since > postgres) {
            problems.add(
                    ValueProblem.TOO_NEW,
                    place,
                    what + " came with PostgreSQL " + since + ", but the stack has " + postgres,
                    "Leave it out, or set postgresVersion to V" + since + " and deploy an image that has it");
        } else if (InitdbOptions.isFlag(name) != option.text("value").isEmpty()) {
            boolean flag = InitdbOptions.isFlag(name);
            problems.add(
                    PatroniProblem.INITDB_OPTION,
                    flag ? option.value("value") : place,
                    what + (flag ? " takes no value" : " has no value"),
                    flag ? "Remove value" : "Add value = \"...\"");
        }
    }

    /** WAL outside the volume is gone with the container, and the rest of the data is worth nothing without it. */
    private static void checkWalDirectory(Patroni patroni, Section initdb, Problems problems) {
        String mount = patroni.members().section().section("volume").text("target") + "/";
        for (Section option : initdb.sections("options")) {
            String folder = option.text("value");
            if (option.text("name").equals("waldir") && !folder.isEmpty() && !folder.startsWith(mount)) {
                problems.add(
                        PatroniProblem.PLACE,
                        option.value("value"),
                        "waldir " + Problems.quote(folder) + " is not below the volume's "
                                + mount.substring(0, mount.length() - 1)
                                + ", so that WAL would be lost with the container",
                        "Put it below the volume, beside postgresql.dataDir: " + mount + "wal");
            }
        }
    }
}
