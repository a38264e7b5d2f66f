package dev.howdah.processor.model;

/** What a secret is to those who read it: from that follow how a value is made, and what a new one takes on a running cluster. */
public enum SecretKind {
    /** Password of a role of the cluster that applications or people log in with. */
    ROLE("role", 24, true, "the role takes the new value, then every service that mounts it gets new tasks"),
    /** Password that Patroni itself logs in with as superuser. */
    SUPERUSER("superuser", 24, true, "the role takes the new value and the members get new tasks in one window"),
    /** Password that members copy and follow the primary with. */
    REPLICATION("replication", 64, false, "the role takes the new value and the members get new tasks in one window"),
    /** Password that pg_rewind logs in with. */
    REWIND("rewind", 64, false, "the role takes the new value and the members get new tasks in one window"),
    /** Password that changes something through Patroni's REST API. */
    REST_API("rest-api", 64, false, "new tasks of the service, one after the other"),
    /** Password of the role with which PgBouncer looks up others'. */
    PGBOUNCER("pgbouncer", 64, false, "the role takes the new value, then every service that mounts it gets new tasks"),
    /** Password of pgAdmin's own role in the cluster. */
    PGADMIN_DATABASE(
            "pgadmin-database",
            64,
            false,
            "the role takes the new value, then every service that mounts it gets new tasks"),
    /** Password of pgAdmin's first user, which pgAdmin reads at its first launch only. */
    PGADMIN_LOGIN("pgadmin-login", 24, true, "pgAdmin's user takes the new value, then pgAdmin gets a new task"),
    /** Password that etcd knows Patroni by. */
    ETCD("etcd", 0, true, "given by whoever changes it in etcd, then new tasks of the members"),
    /** Half of what a server of S3 knows the stack by. */
    REPOSITORY_KEY(
            "repository-key",
            0,
            true,
            "given by whoever makes a new pair of keys, both in one window, then new tasks of the members"),
    /** What opens a repository of backups. */
    REPOSITORY_PASSPHRASE(
            "repository-passphrase", 64, true, "refused: with another one nothing in the repository could be read"),
    /** Password that opens a private key. */
    KEY("private-key", 0, true, "given with the key that it opens, then new tasks of the service"),
    /** Anything, of as many lines as it likes. */
    FILE("file", 0, true, "another file, then new tasks of the service, one after the other"),
    /** What a web server compares passwords with. */
    BCRYPT("bcrypt", 60, true, "another hash, then new tasks of the service");

    private final String word;
    private final int length;
    private final boolean kept;
    private final String rotation;

    SecretKind(String word, int length, boolean kept, String rotation) {
        this.word = word;
        this.length = length;
        this.kept = kept;
        this.rotation = rotation;
    }

    /** As {@code plan.tsv} says it. */
    public String word() {
        return word;
    }

    /** How long a value is; 0 where only whoever gives it knows. */
    public int length() {
        return length;
    }

    /** Whether any random value will do; otherwise somebody has to give it. */
    public boolean isMade() {
        return length > 0 && this != BCRYPT;
    }

    /** Who keeps it: {@code human} or {@code machine}. */
    public String keeper() {
        return kept ? "human" : "machine";
    }

    /** Whether it is one line of printable characters, and not a file or what is made of a password. */
    public boolean isPassword() {
        return this != FILE && this != BCRYPT;
    }

    /** Whether it is the password of a role that Patroni makes, in a statement that two dollar signs in a row would end. */
    public boolean isOfPatroni() {
        return this == SUPERUSER || this == REPLICATION || this == REWIND;
    }

    /** What its value may consist of. */
    public String charset() {
        return switch (this) {
            case FILE -> "a file, given by whoever deploys";
            case BCRYPT -> "a bcrypt hash, as caddy hash-password prints it";
            default -> isOfPatroni() ? "printable ASCII on one line, without $$" : "printable ASCII on one line";
        };
    }

    /** What a new value takes. */
    public String rotation() {
        return rotation;
    }
}
