package dev.howdah.processor.model;

/** The syntax of a text; the processor's view of the annotation enum of that name, with the checks. */
public enum Form {
    TEXT("one line without control characters") {
        @Override
        boolean matches(String text) {
            return true;
        }
    },
    LINES("lines without control characters") {
        @Override
        boolean matches(String text) {
            return true;
        }
    },
    NAME("letters, digits, '-' and '_', beginning and ending with a letter or digit, at most 63") {
        @Override
        boolean matches(String text) {
            return text.length() <= 63
                    && Syntax.all(text, c -> Syntax.isAlphanumeric(c) || c == '-' || c == '_')
                    && Syntax.hasAlphanumericEnds(text);
        }
    },
    SECRET("letters, digits, '-', '_' and '.', beginning and ending with a letter or digit, at most 64") {
        @Override
        boolean matches(String text) {
            return text.length() <= 64 && Syntax.isKey(text) && Syntax.hasAlphanumericEnds(text);
        }
    },
    IDENTIFIER("a PostgreSQL name of 1 to 63 bytes") {
        @Override
        boolean matches(String text) {
            return Syntax.utf8Length(text) <= 63;
        }
    },
    PARAMETER("a parameter's name: letters, digits and '_', with at most one '.'") {
        @Override
        boolean matches(String text) {
            int dot = text.indexOf('.');
            return dot < 0
                    ? Syntax.isParameterName(text)
                    : Syntax.isParameterName(text.substring(0, dot)) && Syntax.isParameterName(text.substring(dot + 1));
        }
    },
    SLOT("lower-case letters, digits and '_', at most 63") {
        @Override
        boolean matches(String text) {
            return text.length() <= 63
                    && Syntax.all(text, c -> (c >= 'a' && c <= 'z') || Syntax.isDigit(c) || c == '_');
        }
    },
    PATH("an absolute path of letters, digits and '/._-+@:', without '.' and '..' steps") {
        @Override
        boolean matches(String text) {
            return text.startsWith("/")
                    && Syntax.all(text, c -> Syntax.isAlphanumeric(c) || "/._-+@:".indexOf(c) >= 0)
                    && !(text + "/").contains("/../")
                    && !(text + "/").contains("/./")
                    && !text.contains("//");
        }
    },
    HOST("a host name or an IPv4 address") {
        @Override
        boolean matches(String text) {
            return Addresses.isHost(text);
        }
    },
    HOST_PORT("host:port, as in etcd:2379") {
        @Override
        boolean matches(String text) {
            int colon = text.lastIndexOf(':');
            return colon > 0
                    && Addresses.isHost(text.substring(0, colon))
                    && Addresses.isPort(text.substring(colon + 1));
        }
    },
    CIDR("a network in CIDR notation, as in 10.20.0.0/24") {
        @Override
        boolean matches(String text) {
            return Addresses.isNetwork(text);
        }
    },
    ADDRESS("an IP address, a network in CIDR notation or a host name") {
        @Override
        boolean matches(String text) {
            return Addresses.isNetwork(text) || Addresses.isIpv6(text) || Addresses.isHost(dropDot(text));
        }

        /** {@code .example.com} matches every host below a domain. */
        private String dropDot(String text) {
            return text.startsWith(".") ? text.substring(1) : text;
        }
    },
    DURATION("a number with a unit, at most 24 days: 500ms, 4s, 30m, 1h") {
        @Override
        boolean matches(String text) {
            return Quantities.milliseconds(text) >= 0 && Quantities.milliseconds(text) <= Integer.MAX_VALUE;
        }
    },
    SIZE("a number with a unit: 64MB, 2GB") {
        @Override
        boolean matches(String text) {
            return Quantities.bytes(text) > 0;
        }
    },
    CPUS("a number of processors: 0.5, 2") {
        @Override
        boolean matches(String text) {
            return Quantities.isProcessorCount(text);
        }
    },
    IMAGE("an image with a tag or a digest, as in registry.example/patroni:4.0.7") {
        @Override
        boolean matches(String text) {
            return Images.isReference(text);
        }
    },
    LABEL("key=value, with letters, digits and '-_.' in each") {
        @Override
        boolean matches(String text) {
            int equals = text.indexOf('=');
            return equals > 0
                    && Syntax.isLabelKey(text.substring(0, equals))
                    && Syntax.isKey(text.substring(equals + 1));
        }
    },
    CONSTRAINT("a constraint such as node.role == manager") {
        @Override
        boolean matches(String text) {
            int operator = Math.max(text.indexOf("=="), text.indexOf("!="));
            return operator > 0
                    && Syntax.isLabelKey(text.substring(0, operator).strip())
                    && Syntax.isConstraintValue(text.substring(operator + 2).strip());
        }
    },
    EMAIL("an e-mail address, as in admin@example.com") {
        @Override
        boolean matches(String text) {
            int at = text.indexOf('@');
            return at > 0
                    && at == text.lastIndexOf('@')
                    && Syntax.all(
                            text.substring(0, at),
                            c -> Syntax.isAlphanumeric(c) || ".!#%&'*+/=?^_{|}~-".indexOf(c) >= 0)
                    && text.indexOf('.', at) > 0
                    && Addresses.isHost(text.substring(at + 1));
        }
    },
    VARIABLE("letters, digits and '_', not beginning with a digit") {
        @Override
        boolean matches(String text) {
            return Syntax.isVariable(text);
        }
    },
    COMMAND("a command line") {
        @Override
        boolean matches(String text) {
            return !text.isBlank();
        }
    },
    KEY("letters, digits, '-', '_' and '.'") {
        @Override
        boolean matches(String text) {
            return Syntax.isKey(text);
        }
    },
    YAML("a YAML mapping") {
        @Override
        boolean matches(String text) {
            return true;
        }
    };

    private final String description;

    Form(String description) {
        this.description = description;
    }

    /** The syntax in words, to follow "expected". */
    public String description() {
        return description;
    }

    /** Whether a text that is not empty has this syntax. */
    abstract boolean matches(String text);

    /** Whether a text that is not empty has this syntax, whatever its placeholders become. */
    public boolean accepts(String text, boolean placeholders) {
        if (!placeholders || !Placeholders.isIn(text)) {
            return matches(text);
        }
        String sample = Placeholders.replaceAll(text, name -> "x");
        return Placeholders.isWhole(text) || matches(sample);
    }

    /** Whether the syntax spans several lines. */
    public boolean isMultiLine() {
        return this == LINES || this == YAML;
    }
}
