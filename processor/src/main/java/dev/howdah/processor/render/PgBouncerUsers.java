package dev.howdah.processor.render;

import dev.howdah.processor.model.PgBouncer;
import dev.howdah.processor.model.Stack;

/** {@code pgbouncer/userlist.txt}: the one password that PgBouncer can't look up, since it looks up the others with it. */
final class PgBouncerUsers {
    private PgBouncerUsers() {}

    static String text(Stack stack, PgBouncer pooler) {
        String heading = Heading.of(stack, "The role with which PgBouncer looks up passwords");
        return ";; " + heading.replace("\n", "\n;; ") + "\n" + GoTemplate.DOUBLED + "\""
                + GoTemplate.disarmed(pooler.authUser().replace("\"", "\"\"")) + "\" \""
                + GoTemplate.doubledSecret(pooler.authSecret()) + "\"\n";
    }
}
