package dev.howdah.processor.model;

import org.jspecify.annotations.Nullable;

/** Host names, addresses, networks and ports. */
public final class Addresses {
    private Addresses() {}

    /** Whether a text is a host name (RFC 1123) or an IPv4 address. */
    public static boolean isHost(String text) {
        if (text.isEmpty() || text.length() > 253) {
            return false;
        }
        String[] labels = text.split("\\.", -1);
        for (String label : labels) {
            boolean good = label.length() <= 63
                    && Syntax.consistsOf(label, Syntax.ALPHANUMERIC + "-_")
                    && Syntax.hasAlphanumericEnds(label);
            if (!good) {
                return false;
            }
        }
        return !isNumeric(labels[labels.length - 1]) || isIpv4(text);
    }

    /** Whether the C library reads a name's last label as a number, and the whole then as an IPv4 address. */
    static boolean isNumeric(String label) {
        boolean hexadecimal = label.startsWith("0x") || label.startsWith("0X");
        return hexadecimal
                ? label.length() == 2 || Syntax.consistsOf(label.substring(2), Syntax.HEXADECIMAL)
                : Syntax.consistsOf(label, Syntax.DIGITS);
    }

    /** Whether a text is a port number. */
    public static boolean isPort(String text) {
        return isNumber(text, 65535) && !text.equals("0");
    }

    /** Whether a text is an IPv4 address. */
    public static boolean isIpv4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return false;
        }
        for (String part : parts) {
            if (!isNumber(part, 255)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a text is an IPv6 address. */
    public static boolean isIpv6(String text) {
        if (text.indexOf(':') < 0 || !Syntax.consistsOf(text, Syntax.HEXADECIMAL + ":")) {
            return false;
        }
        int gap = text.indexOf("::");
        if (gap >= 0 && text.indexOf("::", gap + 1) >= 0) {
            return false;
        }
        int groups = 0;
        for (String group : text.split(":", -1)) {
            if (group.length() > 4) {
                return false;
            }
            groups += group.isEmpty() ? 0 : 1;
        }
        boolean looseStart = text.startsWith(":") && !text.startsWith("::");
        boolean looseEnd = text.endsWith(":") && !text.endsWith("::");
        boolean loose = looseStart || looseEnd;
        return !loose && (gap >= 0 ? groups <= 7 : groups == 8);
    }

    /** Whether a text is a network in CIDR notation whose host bits are zero. */
    public static boolean isNetwork(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return false;
        }
        String address = text.substring(0, slash);
        String length = text.substring(slash + 1);
        if (isIpv6(address)) {
            return isNumber(length, 128);
        }
        return isIpv4(address) && isNumber(length, 32) && hostBits(address, Integer.parseInt(length)) == 0;
    }

    private static long hostBits(String address, int prefix) {
        return prefix == 0 ? ipv4(address) : ipv4(address) & ((1L << (32 - prefix)) - 1);
    }

    /** Whether two IPv4 networks have an address in common; false where one is none. */
    public static boolean overlap(String one, String other) {
        if (!isNetwork(one) || !isNetwork(other) || isIpv6(beforeSlash(one)) || isIpv6(beforeSlash(other))) {
            return false;
        }
        int prefix = Math.min(prefix(one), prefix(other));
        return ipv4(beforeSlash(one)) >> (32 - prefix) == ipv4(beforeSlash(other)) >> (32 - prefix);
    }

    /** How many addresses an IPv4 network has; -1 for anything else. */
    public static long size(String network) {
        return isNetwork(network) && !isIpv6(beforeSlash(network)) ? 1L << (32 - prefix(network)) : -1;
    }

    /** Whether an IPv4 network lies wholly within another. */
    public static boolean isWithin(String network, String outer) {
        return overlap(network, outer) && prefix(network) >= prefix(outer);
    }

    private static String beforeSlash(String network) {
        return network.substring(0, network.indexOf('/'));
    }

    private static int prefix(String network) {
        return Integer.parseInt(network.substring(network.indexOf('/') + 1));
    }

    /** The length of a network's prefix, or -1 where the text is none. */
    static int prefix(String text, int max) {
        return isNumber(text, max) ? Integer.parseInt(text) : -1;
    }

    /** The two halves of an IPv6 address, which may end like one of IPv4, or null. */
    static long @Nullable [] ipv6(String text) {
        int colon = text.lastIndexOf(':');
        String tail = text.substring(colon + 1);
        String address = text;
        if (colon >= 0 && isIpv4(tail)) {
            long bits = ipv4(tail);
            address =
                    text.substring(0, colon + 1) + Long.toHexString(bits >> 16) + ":" + Long.toHexString(bits & 0xffff);
        }
        if (!isIpv6(address)) {
            return null;
        }
        int gap = address.indexOf("::");
        long[] halves = new long[2];
        if (gap < 0) {
            place(address, 0, halves);
        } else {
            String behind = address.substring(gap + 2);
            place(address.substring(0, gap), 0, halves);
            place(behind, behind.isEmpty() ? 8 : 8 - behind.split(":", -1).length, halves);
        }
        return halves;
    }

    private static void place(String groups, int first, long[] halves) {
        int at = first;
        for (String group : groups.split(":", -1)) {
            if (!group.isEmpty()) {
                halves[at / 4] |= Long.parseLong(group, 16) << (48 - 16 * (at % 4));
                at++;
            }
        }
    }

    static long ipv4(String address) {
        long bits = 0;
        for (String part : address.split("\\.", -1)) {
            bits = bits << 8 | Integer.parseInt(part);
        }
        return bits;
    }

    private static boolean isNumber(String text, int max) {
        return Syntax.consistsOf(text, Syntax.DIGITS)
                && text.length() <= 5
                && (text.length() == 1 || text.charAt(0) != '0')
                && Integer.parseInt(text) <= max;
    }
}
