package dev.howdah.processor.diagnostics;

/** Sources that several tests compile. */
final class Stacks {
    /** The smallest useful stack. */
    static final MarkedSource SMALLEST = MarkedSource.of("""
                    @PatroniCluster
                    @Etcd
                    @HaProxy
                    class Orders {}
                    """);

    /** Every annotation, with values in most of them. */
    static final MarkedSource FULL = MarkedSource.of("""
                    @SwarmStack(name = "ledger", network = @Network(subnet = "10.77.0.0/24"))
                    @PatroniCluster(
                            members = @Members(count = 5, resources = @Resources(memoryLimit = "8GB")),
                            dcs =
                                    @Dcs(
                                            ttl = 60,
                                            synchronousMode = SynchronousMode.QUORUM,
                                            parameters = @Parameter(name = "work_mem", value = "16MB")),
                            roles = {@Role(name = "ledger"), @Role(name = "läser", passwordSecret = "reader")},
                            databases = @Database(name = "ledger", owner = "ledger", extensions = "pgcrypto"))
                    @Etcd(members = 5)
                    @HaProxy(stats = @Stats(refresh = "5s"))
                    @PgBouncer(readOnlySuffix = "_ro")
                    @PgBackRest(
                            repository =
                                    @Repository(
                                            type = RepositoryType.S3,
                                            s3Bucket = "backup",
                                            s3Endpoint = "s3.example",
                                            s3Region = "eu",
                                            cipherType = RepositoryCipher.AES_256_CBC))
                    @PgAdmin(email = "${EMAIL}")
                    @Caddy(
                            mode = CaddyMode.CADDYFILE,
                            sites = @Site(domain = "${DOMAIN}", basicAuth = @BasicAuth(hash = "${HASH}")))
                    class Ledger {}
                    """);

    private Stacks() {}
}
