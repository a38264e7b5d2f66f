package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaAddress;
import dev.howdah.processor.model.HbaLine;
import dev.howdah.processor.model.HbaName;
import dev.howdah.processor.model.Role;
import dev.howdah.processor.model.Stack;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Goes through the lines as the server does, and says what only the running server can know. */
final class HbaAccess {
    private final List<HbaLine> lines;
    private final List<Role> roles;
    private final List<HbaAddress> attached;

    HbaAccess(Stack stack) {
        this(stack.hbaLines(), stack.roles(), networks(stack));
    }

    HbaAccess(List<HbaLine> lines, List<Role> roles, List<HbaAddress> attached) {
        this.lines = lines;
        this.roles = roles;
        this.attached = attached;
    }

    private static List<HbaAddress> networks(Stack stack) {
        List<HbaAddress> networks = new ArrayList<>();
        for (String address : stack.memberAddresses()) {
            HbaAddress network = HbaAddress.of(address);
            if (network != null) {
                networks.add(network);
            }
        }
        return networks;
    }

    /** Whether a line is for a client. */
    enum Match {
        YES,
        NO,
        PERHAPS;

        Match and(Match other) {
            if (this == NO || other == NO) {
                return NO;
            }
            return this == YES ? other : PERHAPS;
        }

        Match or(Match other) {
            if (this == YES || other == YES) {
                return YES;
            }
            return this == NO ? other : PERHAPS;
        }
    }

    /**
     * What becomes of a client.
     *
     * @param match whether it is let in
     * @param rejecting the line that turns it away, or null
     */
    record Verdict(Match match, @Nullable HbaLine rejecting) {}

    /** What becomes of a client, who may try with TLS and without. */
    Verdict verdict(HbaClient client) {
        List<Verdict> tries = new ArrayList<>();
        if (client.address() == null) {
            tries.add(firstMatch(client, HbaLine.LOCAL));
        } else {
            if (client.plain()) {
                tries.add(firstMatch(client, "hostnossl"));
            }
            if (client.encrypted()) {
                tries.add(firstMatch(client, "hostssl"));
            }
        }
        Verdict best = new Verdict(tries.isEmpty() ? Match.PERHAPS : Match.NO, null);
        for (Verdict one : tries) {
            HbaLine rejecting = best.rejecting() != null ? best.rejecting() : one.rejecting();
            best = new Verdict(best.match().or(one.match()), rejecting);
        }
        return best;
    }

    private Verdict firstMatch(HbaClient client, String connection) {
        for (HbaLine line : lines) {
            Match match = matches(line, client, connection);
            if (match == Match.PERHAPS) {
                return new Verdict(Match.PERHAPS, null);
            }
            if (match == Match.YES) {
                boolean reject = line.method().equals("reject");
                return new Verdict(reject ? Match.NO : Match.YES, reject ? line : null);
            }
        }
        return new Verdict(Match.NO, null);
    }

    private Match matches(HbaLine line, HbaClient client, String connection) {
        boolean type = switch (line.type()) {
            case "host", "hostnogssenc" -> !connection.equals(HbaLine.LOCAL);
            default -> line.type().equals(connection);
        };
        return !type
                ? Match.NO
                : database(line, client).and(user(line, client.user())).and(address(line, client));
    }

    private Match database(HbaLine line, HbaClient client) {
        String database = client.database();
        Match match = Match.NO;
        for (HbaName name : line.databases()) {
            match = match.or(database(name, client.user(), database));
        }
        return match;
    }

    private static Match database(HbaName name, String user, @Nullable String database) {
        if (database == null) {
            return name.kind() == HbaName.Kind.FILE ? Match.PERHAPS : sure(name.isKeyword("replication"));
        }
        return switch (name.kind()) {
            case NAME -> sure(name.isName(database));
            case KEYWORD ->
                switch (name.text()) {
                    case "all" -> Match.YES;
                    case "replication" -> Match.NO;
                    case "sameuser" -> sure(user.equals(database));
                    default -> user.equals(database) ? Match.YES : Match.PERHAPS;
                };
            default -> Match.PERHAPS;
        };
    }

    /** Whether a line names a role. */
    Match user(HbaLine line, String user) {
        Match match = Match.NO;
        for (HbaName name : line.users()) {
            match = match.or(
                    switch (name.kind()) {
                        case NAME -> sure(name.isName(user));
                        case KEYWORD -> Match.YES;
                        case GROUP -> isMember(user, name.text(), roles.size()) ? Match.YES : Match.PERHAPS;
                        default -> Match.PERHAPS;
                    });
        }
        return match;
    }

    private boolean isMember(String user, String group, int depth) {
        if (user.equals(group)) {
            return true;
        }
        for (Role role : roles) {
            if (role.name().equals(user) && depth > 0) {
                for (String parent : role.memberOf()) {
                    if (isMember(parent, group, depth - 1)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    private Match address(HbaLine line, HbaClient client) {
        HbaAddress of = line.address();
        HbaAddress from = client.address();
        if (of == null || from == null) {
            return sure(from == null);
        }
        boolean own = of.kind() == HbaAddress.Kind.SAMENET && attached.contains(from);
        if (own || of.covers(from)) {
            return Match.YES;
        }
        return of.excludes(from) ? Match.NO : Match.PERHAPS;
    }

    private static Match sure(boolean yes) {
        return yes ? Match.YES : Match.NO;
    }
}
