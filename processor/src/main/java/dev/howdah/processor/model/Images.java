package dev.howdah.processor.model;

/** References to container images. */
final class Images {
    private Images() {}

    /** Whether a text names an image with a tag or a digest, so that a deployment is repeatable. */
    static boolean isReference(String text) {
        int at = text.indexOf('@');
        if (at >= 0) {
            String digest = text.substring(at + 1);
            return isName(withoutTag(text.substring(0, at)))
                    && digest.length() == 71
                    && digest.startsWith("sha256:")
                    && Syntax.consistsOf(digest.substring(7), Syntax.HEXADECIMAL);
        }
        String name = withoutTag(text);
        return name.length() < text.length() && isName(name) && isTag(text.substring(name.length() + 1));
    }

    private static String withoutTag(String text) {
        int colon = text.lastIndexOf(':');
        return colon > text.lastIndexOf('/') ? text.substring(0, colon) : text;
    }

    private static boolean isTag(String tag) {
        return tag.length() <= 128 && Syntax.isKey(tag) && tag.charAt(0) != '.' && tag.charAt(0) != '-';
    }

    private static boolean isName(String name) {
        String[] steps = name.split("/", -1);
        for (int i = 0; i < steps.length; i++) {
            // The first of several steps may be a registry, with upper-case letters and a port.
            String letters = i == 0 && steps.length > 1 ? Syntax.ALPHANUMERIC + ":" : Syntax.DIGITS + Syntax.LOWER_CASE;
            boolean good = Syntax.consistsOf(steps[i], letters + ".-_") && Syntax.hasAlphanumericEnds(steps[i]);
            if (!good) {
                return false;
            }
        }
        return true;
    }
}
