package dev.howdah.processor.companion;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.Stack;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The addresses of a database: the proxies' name, and the ports of the listeners for writing and for reading. */
final class Urls {
    private static final String UNRESERVED = "-._~";

    private final Optional<HaProxy> proxy;

    Urls(Stack stack) {
        proxy = stack.haProxy();
    }

    /** The listener whose connections write. A standby cluster has none: its leader takes no writes, and drivers refuse it. */
    Optional<Listener> writing() {
        return first(true);
    }

    /** The listener whose connections only read. */
    Optional<Listener> reading() {
        return first(false);
    }

    private Optional<Listener> first(boolean writing) {
        if (proxy.isPresent()) {
            for (Listener listener : proxy.get().listeners()) {
                boolean fits = writing ? listener.path().equals("/primary") : !listener.isForWriting();
                if (listener.port() > 0 && fits) {
                    return Optional.of(listener);
                }
            }
        }
        return Optional.empty();
    }

    String host() {
        return proxy.orElseThrow().hostname();
    }

    /** A text as a part of an address. */
    static String encoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c < 0x7f && (Character.isLetterOrDigit(c) || UNRESERVED.indexOf(c) >= 0)) {
                encoded.append(c);
            } else {
                encoded.append('%')
                        .append(Character.toUpperCase(Character.forDigit(c >> 4, 16)))
                        .append(Character.toUpperCase(Character.forDigit(c & 15, 16)));
            }
        }
        return encoded.toString();
    }
}
