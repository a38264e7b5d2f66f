package dev.howdah.processor.postgres;

import java.util.Locale;

/** The encodings that a client of a database in UTF8 may ask for. */
final class Encodings {
    /** Without anything but letters and digits, as PostgreSQL compares them. */
    private static final String KNOWN = " abc alt big5 euccn eucjis2004 eucjp euckr euctw gb18030 gbk"
            + " iso88591 iso885910 iso885913 iso885914 iso885915 iso885916 iso88592 iso88593 iso88594 iso88595 iso88596"
            + " iso88597 iso88598 iso88599 johab koi8 koi8r koi8u latin1 latin10 latin2 latin3 latin4 latin5 latin6 latin7"
            + " latin8 latin9 mskanji shiftjis shiftjis2004 sjis sqlascii tcvn tcvn5712 uhc unicode utf8 vscii"
            + " win win1250 win1251 win1252 win1253 win1254 win1255 win1256 win1257 win1258 win866 win874 win932 win936 win949"
            + " win950 windows1250 windows1251 windows1252 windows1253 windows1254 windows1255 windows1256 windows1257"
            + " windows1258 windows866 windows874 windows932 windows936 windows949 windows950 ";

    private Encodings() {}

    static boolean isKnown(String name) {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')) {
                letters.append(c);
            }
        }
        return letters.length() > 0 && KNOWN.contains(" " + letters.toString().toLowerCase(Locale.ROOT) + " ");
    }

    /** All of them, for a test. */
    static String known() {
        return KNOWN.strip();
    }
}
