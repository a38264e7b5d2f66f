package dev.howdah.annotations.meta;

/** The syntax of a string. */
public enum Form {
    /** One line without control characters. */
    TEXT,
    /** Any number of lines without control characters other than line feed and tab. */
    LINES,
    /** A stack, service, network or volume name as Docker Swarm accepts it, at most 63 characters. */
    NAME,
    /** A name as {@link #NAME}, which is also one of DNS: no number, which would be read as an address. */
    SERVICE,
    /** A Docker secret name: letters, digits, {@code - _ .}, at most 64 characters. */
    SECRET,
    /** A PostgreSQL identifier of at most 63 bytes. */
    IDENTIFIER,
    /** A name of a PostgreSQL parameter, possibly qualified: {@code work_mem}, {@code pg_stat_statements.max}. */
    PARAMETER,
    /** A replication slot name: lower-case letters, digits and underscore, at most 63. */
    SLOT,
    /** An absolute path without {@code .} and {@code ..} steps. */
    PATH,
    /** A host name or an IPv4 address. */
    HOST,
    /** A host name or address with a port: {@code etcd:2379}. */
    HOST_PORT,
    /** An IPv4 or IPv6 network in CIDR notation. */
    CIDR,
    /** An IP address or a network in CIDR notation, or a host name. */
    ADDRESS,
    /** Where clients come from, as {@code pg_hba} takes it: also {@code .example.com} and {@code samenet}. */
    HBA_ADDRESS,
    /** A duration with a unit: {@code 500ms}, {@code 4s}, {@code 30m}, {@code 1h}. */
    DURATION,
    /** A size with a unit: {@code 64MB}, {@code 2GB}. */
    SIZE,
    /** A number of processors: {@code 0.5}, {@code 2}. */
    CPUS,
    /** A container image reference with a tag or a digest. */
    IMAGE,
    /** A node label as {@code key=value}. */
    LABEL,
    /** A placement constraint: {@code node.role == manager}. */
    CONSTRAINT,
    /** An e-mail address. */
    EMAIL,
    /** An environment variable's name. */
    VARIABLE,
    /** A command line. */
    COMMAND,
    /** A key: letters, digits, {@code - _ .}. */
    KEY,
    /** A YAML mapping. */
    YAML
}
