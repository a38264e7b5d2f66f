package dev.howdah.processor.model;

import org.jspecify.annotations.Nullable;

/**
 * Where a line of {@code pg_hba} lets clients come from. A network's address is kept in two numbers; an IPv4 address
 * fills the upper half of the first, so that prefixes of both families are masked alike.
 *
 * @param kind how the server reads it
 * @param text as the file has it
 * @param ipv6 whether a network is one of IPv6
 * @param high the upper 64 bits of a network's address
 * @param low the lower 64 bits
 * @param prefix the length of a network's prefix
 */
public record HbaAddress(Kind kind, String text, boolean ipv6, long high, long low, int prefix) {
    /** How the server reads an address. */
    public enum Kind {
        /** Every address. */
        ALL,
        /** The server's own addresses. */
        SAMEHOST,
        /** Every network that the server is attached to. */
        SAMENET,
        /** A network in CIDR notation. */
        NETWORK,
        /** A host's name. */
        HOST,
        /** {@code .example.com}: every host below a domain. */
        DOMAIN
    }

    /** Reads an address; one without a prefix is that of a single host. Null where the server would not understand it. */
    public static @Nullable HbaAddress of(String text) {
        return switch (text) {
            case "all" -> new HbaAddress(Kind.ALL, text, false, 0, 0, 0);
            case "samehost" -> new HbaAddress(Kind.SAMEHOST, text, false, 0, 0, 0);
            case Network.ATTACHED -> new HbaAddress(Kind.SAMENET, text, false, 0, 0, 0);
            default -> {
                HbaAddress network = network(text);
                yield network != null ? network : name(text);
            }
        };
    }

    private static @Nullable HbaAddress name(String text) {
        boolean domain = text.startsWith(".");
        boolean good = Addresses.isHost(domain ? text.substring(1) : text);
        return good ? new HbaAddress(domain ? Kind.DOMAIN : Kind.HOST, text, false, 0, 0, 0) : null;
    }

    private static @Nullable HbaAddress network(String text) {
        int slash = text.indexOf('/');
        String address = slash < 0 ? text : text.substring(0, slash);
        String prefix = slash < 0 ? "" : text.substring(slash + 1);
        if (Addresses.isIpv4(address)) {
            int length = slash < 0 ? 32 : Addresses.prefix(prefix, 32);
            return length < 0
                    ? null
                    : new HbaAddress(
                            Kind.NETWORK, address + "/" + length, false, Addresses.ipv4(address) << 32, 0, length);
        }
        long @Nullable [] bits = Addresses.ipv6(address);
        int length = slash < 0 ? 128 : Addresses.prefix(prefix, 128);
        return bits == null || length < 0
                ? null
                : new HbaAddress(Kind.NETWORK, address + "/" + length, true, bits[0], bits[1], length);
    }

    /** Whether an address has bits behind the prefix, which the server ignores. */
    public boolean hasHostBits() {
        return (high & ~highMask(prefix)) != 0 || (low & ~lowMask(prefix)) != 0;
    }

    /** The network without the bits behind its prefix, for IPv4. */
    public String network() {
        long bits = (high & highMask(prefix)) >>> 32;
        return (bits >> 24) + "." + (bits >> 16 & 255) + "." + (bits >> 8 & 255) + "." + (bits & 255) + "/" + prefix;
    }

    private static long highMask(int length) {
        return length == 0 ? 0 : length >= 64 ? -1L : -1L << (64 - length);
    }

    private static long lowMask(int length) {
        return length <= 64 ? 0 : -1L << (128 - length);
    }

    /** Whether every client of the other matches this one too, as far as that can be told from the texts. */
    public boolean covers(HbaAddress other) {
        if (kind == Kind.ALL || equals(other)) {
            return true;
        }
        return switch (kind) {
            case NETWORK -> other.kind == Kind.NETWORK && ipv6 == other.ipv6 && holds(other);
            case SAMENET -> other.kind == Kind.SAMEHOST || other.isLoopback();
            case SAMEHOST -> other.isLoopback() && other.isSingle();
            case DOMAIN -> other.kind == Kind.HOST && other.text.endsWith(text);
            default -> false;
        };
    }

    private boolean holds(HbaAddress other) {
        return prefix <= other.prefix
                && ((high ^ other.high) & highMask(prefix)) == 0
                && ((low ^ other.low) & lowMask(prefix)) == 0;
    }

    /** Whether no client of the other matches this one; false also where that can't be told. */
    public boolean excludes(HbaAddress other) {
        if (kind == Kind.NETWORK && other.kind == Kind.NETWORK) {
            return !covers(other) && !other.covers(this);
        }
        return kind == Kind.SAMEHOST && other.kind == Kind.NETWORK && !other.isSingle();
    }

    /** Whether it is an address that only the container itself has. */
    public boolean isLoopback() {
        if (kind != Kind.NETWORK) {
            return kind == Kind.SAMEHOST || (kind == Kind.HOST && text.equals("localhost"));
        }
        return ipv6 ? prefix == 128 && high == 0 && low == 1 : prefix >= 8 && high >>> 56 == 127;
    }

    private boolean isSingle() {
        return prefix == (ipv6 ? 128 : 32);
    }
}
