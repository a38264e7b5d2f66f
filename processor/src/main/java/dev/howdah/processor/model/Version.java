package dev.howdah.processor.model;

/**
 * A version with a major and a minor number.
 *
 * @param major the major number
 * @param minor the minor number
 */
public record Version(int major, int minor) implements Comparable<Version> {
    /** Reads {@code 4.0}, or {@code 9}. */
    public static Version of(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? new Version(Integer.parseInt(text), 0)
                : new Version(Integer.parseInt(text.substring(0, dot)), Integer.parseInt(text.substring(dot + 1)));
    }

    /** Whether this version is that one or newer. */
    public boolean isAtLeast(String other) {
        return compareTo(of(other)) >= 0;
    }

    @Override
    public int compareTo(Version other) {
        return major != other.major ? Integer.compare(major, other.major) : Integer.compare(minor, other.minor);
    }

    @Override
    public String toString() {
        return major + "." + minor;
    }
}
