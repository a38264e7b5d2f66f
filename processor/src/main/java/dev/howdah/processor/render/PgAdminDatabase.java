package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.model.PgAdmin;
import dev.howdah.processor.model.Stack;

/**
 * {@code pgadmin/config-database-uri}: where pgAdmin keeps its own configuration, as the Python expression that pgAdmin's
 * image pastes into its settings. Python reads and quotes the password, so that any password fits into the address, and none stands in the
 * settings, the environment or a command line, into which the image's start script puts the expression. It holds no blank, because that
 * script would break it in two.
 */
final class PgAdminDatabase {
    /**
     * HAProxy may hold a connection without a server behind it, and a host may vanish; a person waits for neither. The shell of the
     * image's start script must not see a question mark.
     */
    private static final String PATIENCE = "'+chr(63)+'connect_timeout=5'+chr(38)+'tcp_user_timeout=10000";

    private PgAdminDatabase() {}

    static String text(Stack stack, PgAdmin pgAdmin) {
        HaProxy haProxy = stack.haProxy().orElseThrow();
        String user = percentEncoded(pgAdmin.databaseUser());
        String address = "@" + haProxy.hostname() + ":" + primaryPort(haProxy) + "/"
                + percentEncoded(pgAdmin.database()) + PATIENCE;
        return "'postgresql://" + user + ":'+__import__('urllib.parse').parse.quote(open('/run/secrets/"
                + pgAdmin.databaseSecret() + "').read(),safe='')+'" + address + "'\n";
    }

    private static long primaryPort(HaProxy haProxy) {
        for (Listener listener : haProxy.listeners()) {
            if (listener.isForWriting() && listener.port() > 0) {
                return listener.port();
            }
        }
        throw new IllegalStateException("the checks let a stack without a listener for writing pass");
    }

    private static String percentEncoded(String name) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : name.getBytes(java.nio.charset.StandardCharsets.UTF_8)) {
            boolean plain =
                    (b >= '0' && b <= '9') || (b >= 'A' && b <= 'Z') || (b >= 'a' && b <= 'z') || b == '_' || b == '-';
            if (plain) {
                encoded.append((char) b);
            } else {
                encoded.append('%').append(Character.forDigit(b >> 4 & 15, 16)).append(Character.forDigit(b & 15, 16));
            }
        }
        return encoded.toString();
    }
}
