package dev.howdah.processor.model;

/** The syntax of a text; the processor's view of the annotation enum of that name, with the checks. */
public enum Form {
    TEXT("one line without control characters"),
    LINES("lines without control characters"),
    NAME("letters, digits, '-' and '_', beginning and ending with a letter or digit, at most 63"),
    SERVICE("letters, digits, '-' and '_', beginning and ending with a letter or digit, at most 63, no number"),
    SECRET("letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, at most 64"),
    IDENTIFIER("a PostgreSQL name of 1 to 63 bytes"),
    PARAMETER("a parameter's name: letters, digits and '_', with at most one '.'"),
    SLOT("lower-case letters, digits and '_', at most 63"),
    PATH("an absolute path of letters, digits and '/._-+@:', without '.' and '..' steps"),
    HOST("a host name or an IPv4 address"),
    HOST_PORT("host:port, as in etcd:2379"),
    CIDR("a network in CIDR notation, as in 10.20.0.0/24"),
    ADDRESS("an IP address, a network in CIDR notation or a host name"),
    HBA_ADDRESS("an IP address, a network in CIDR notation, a host name, samehost, samenet or all"),
    DURATION("a number with a unit, at most 24 days: 500ms, 4s, 30m, 1h"),
    SIZE("a number with a unit: 64MB, 2GB"),
    CPUS("a number of processors: 0.5, 2"),
    IMAGE("an image with a tag or a digest, as in registry.example/patroni:4.0.7"),
    LABEL("key=value, with letters, digits and '-_.' in each"),
    CONSTRAINT("a constraint such as node.role == manager"),
    EMAIL("an e-mail address, as in admin@example.com"),
    VARIABLE("letters, digits and '_', not beginning with a digit"),
    COMMAND("a command line"),
    KEY("letters, digits, '-', '_' and '.'"),
    YAML("a YAML mapping");

    private final String description;

    Form(String description) {
        this.description = description;
    }

    /** The syntax in words, to follow "expected". */
    public String description() {
        return description;
    }

    /** Whether a text that is not empty has this syntax, whatever its placeholders become. */
    public boolean accepts(String text, boolean placeholders) {
        if (!placeholders || !Placeholders.isIn(text)) {
            return matches(text);
        }
        return Placeholders.isLeftOpen(text) || matches(Placeholders.withDefaults(text, "xx"));
    }

    /** Whether the syntax spans several lines. */
    public boolean isMultiLine() {
        return this == LINES || this == YAML;
    }

    /** Whether a text that is not empty has this syntax. One switch, because a constant with a body is a class to load. */
    private boolean matches(String text) {
        return switch (this) {
            case TEXT, LINES, YAML -> true;
            case COMMAND -> !text.isBlank();
            case NAME -> isName(text);
            case SERVICE -> isName(text) && !Addresses.isNumeric(text);
            case SECRET -> text.length() <= 64 && Syntax.isKey(text) && Syntax.hasAlphanumericEnds(text);
            case IDENTIFIER -> Syntax.utf8Length(text) <= 63;
            case PARAMETER -> isParameter(text);
            case SLOT -> text.length() <= 63 && Syntax.consistsOf(text, Syntax.LOWER_CASE + Syntax.DIGITS + "_");
            case VARIABLE -> Syntax.isVariable(text);
            case KEY -> Syntax.isKey(text);
            case LABEL -> isLabel(text);
            case CONSTRAINT -> isConstraint(text);
            case PATH -> isPath(text);
            case HOST -> Addresses.isHost(text);
            case HOST_PORT -> isHostWithPort(text);
            case CIDR -> Addresses.isNetwork(text);
            case ADDRESS -> isAddress(text);
            case HBA_ADDRESS -> HbaAddress.of(text) != null;
            case EMAIL -> isEmail(text);
            case DURATION -> Quantities.milliseconds(text) >= 0 && Quantities.milliseconds(text) <= Integer.MAX_VALUE;
            case SIZE -> Quantities.bytes(text) > 0;
            case CPUS -> Quantities.isProcessorCount(text);
            case IMAGE -> Images.isReference(text);
        };
    }

    private static boolean isName(String text) {
        return text.length() <= 63
                && Syntax.consistsOf(text, Syntax.ALPHANUMERIC + "-_")
                && Syntax.hasAlphanumericEnds(text);
    }

    private static boolean isParameter(String text) {
        int dot = text.indexOf('.');
        return dot < 0
                ? Syntax.isParameterName(text)
                : Syntax.isParameterName(text.substring(0, dot)) && Syntax.isParameterName(text.substring(dot + 1));
    }

    private static boolean isLabel(String text) {
        int equals = text.indexOf('=');
        return equals > 0 && Syntax.isLabelKey(text.substring(0, equals)) && Syntax.isKey(text.substring(equals + 1));
    }

    private static boolean isConstraint(String text) {
        int operator = Math.max(text.indexOf("=="), text.indexOf("!="));
        return operator > 0
                && Syntax.isLabelKey(text.substring(0, operator).strip())
                && Syntax.isConstraintValue(text.substring(operator + 2).strip());
    }

    private static boolean isPath(String text) {
        return text.startsWith("/")
                && Syntax.consistsOf(text, Syntax.ALPHANUMERIC + "/._-+@:")
                && !(text + "/").contains("/../")
                && !(text + "/").contains("/./")
                && !text.contains("//");
    }

    private static boolean isHostWithPort(String text) {
        int colon = text.lastIndexOf(':');
        return colon > 0 && Addresses.isHost(text.substring(0, colon)) && Addresses.isPort(text.substring(colon + 1));
    }

    private static boolean isAddress(String text) {
        return Addresses.isNetwork(text) || Addresses.isIpv6(text) || Addresses.isHost(text);
    }

    private static boolean isEmail(String text) {
        int at = text.indexOf('@');
        return at > 0
                && at == text.lastIndexOf('@')
                && Syntax.consistsOf(text.substring(0, at), Syntax.ALPHANUMERIC + ".!#%&'*+/=?^_{|}~-")
                && text.indexOf('.', at) > 0
                && Addresses.isHost(text.substring(at + 1));
    }
}
