package dev.howdah.processor.check;

/** Every problem that Howdah reports. A code never changes its meaning. */
public enum ProblemCode {
    DEFECT(1, Severity.ERROR, "This is a defect of Howdah, not of your code"),
    NO_CLUSTER(2, Severity.ERROR, "@PatroniCluster makes a class a stack; without it nothing would be written"),
    NO_ETCD(3, Severity.ERROR, "Patroni keeps the cluster's state in etcd and can't elect a leader without one"),
    DUPLICATE_STACK(4, Severity.ERROR, "The files of the two would overwrite each other"),
    UNRESOLVED(5, Severity.ERROR, "Without the value the files can't be written"),
    WRITE_FAILED(6, Severity.ERROR, "The files of the stack are incomplete"),
    UNUSED_SUPPRESSION(7, Severity.WARNING, "A suppression that silences nothing hides the next real warning"),
    MISSING(10, Severity.ERROR, "The annotation is incomplete without it"),
    EMPTY(11, Severity.ERROR, "An empty value has no meaning here"),
    SYNTAX(12, Severity.ERROR, "The tool that reads the value would refuse or misread it"),
    CONTROL_CHARACTER(13, Severity.ERROR, "Control characters don't survive the way through YAML and shell"),
    OUT_OF_RANGE(14, Severity.ERROR, "The tool would refuse the value or silently replace it"),
    PLACEHOLDER(15, Severity.ERROR, "Docker would refuse the file or leave the text as it is"),
    TOO_NEW(16, Severity.ERROR, "That version ignores or refuses what it does not know"),
    TOO_OLD(17, Severity.ERROR, "That version no longer knows it"),
    DUPLICATE_NAME(20, Severity.ERROR, "One would silently replace the other"),
    UNKNOWN_NAME(21, Severity.ERROR, "What it refers to would not exist"),
    NAME_TOO_LONG(22, Severity.ERROR, "Docker refuses the name when the stack is deployed"),
    COMPONENT_MISSING(23, Severity.ERROR, "One part of the stack relies on another that is not there"),
    EXCLUSIVE(24, Severity.ERROR, "Only one of them can take effect"),
    RAW_SYNTAX(30, Severity.ERROR, "The file could not be read"),
    RAW_CONFLICT(31, Severity.ERROR, "The file would say two things"),
    PORT_CONFLICT(
            40, Severity.ERROR, "Two sockets on one port: one can't start, or connections go to either at random"),
    INGRESS_WITHOUT_VIP(
            41, Severity.ERROR, "Docker refuses ports in ingress mode for services that have no virtual address"),
    SUBNET_OVERLAP(42, Severity.ERROR, "Docker refuses to make the second network"),
    TIMING(50, Severity.ERROR, "Patroni would silently rewrite the three values"),
    DATA_DIR(
            51,
            Severity.ERROR,
            "Patroni renames the data directory, which fails on a mount point and leaves a half-made cluster"),
    SYNC_COUNT(52, Severity.ERROR, "There are not enough replicas to wait for"),
    STRICT_ALONE(53, Severity.ERROR, "Every write would hang while there is no synchronous replica"),
    STRICT_WITH_TWO(54, Severity.WARNING, "Every restart of the one replica stops all writes"),
    ETCD_COUNT(
            55,
            Severity.ERROR,
            "An even number of etcd members survives no more losses than one fewer, and fails more often"),
    ETCD_ALONE(56, Severity.WARNING, "When the one etcd member is down, the primary steps down"),
    ETCD_TIMING(57, Severity.ERROR, "etcd refuses to start"),
    WATCHDOG(58, Severity.ERROR, "A Swarm service can't reach a watchdog device, so no member would ever lead"),
    OPEN_SITE(60, Severity.ERROR, "HAProxy's status page has no login of its own: strangers would see the cluster"),
    LITERAL_HASH(61, Severity.ERROR, "A password's hash in the source ends up in the jar and in the history"),
    OPEN_RESTAPI(
            62, Severity.WARNING, "Whoever reaches the network can reconfigure the cluster, up to running commands"),
    WEAK_HBA(63, Severity.WARNING, "The method lets clients in with less than a password that stays secret");

    private final int number;
    private final Severity severity;
    private final String reason;

    ProblemCode(int number, Severity severity, String reason) {
        this.number = number;
        this.severity = severity;
        this.reason = reason;
    }

    /** The code as users see it: {@code HWD-014}. */
    public String id() {
        String digits = Integer.toString(number);
        return "HWD-" + "000".substring(digits.length()) + digits;
    }

    /** How much it matters. */
    public Severity severity() {
        return severity;
    }

    /** Why it matters: one sentence without its full stop. */
    public String reason() {
        return reason;
    }
}
