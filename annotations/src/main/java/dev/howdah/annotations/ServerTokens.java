package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** What the REST API says of itself in the {@code Server} header. */
public enum ServerTokens {
    /** Patroni and its version: {@code Patroni/4.1.0}. */
    @Spelling("Minimal")
    MINIMAL,
    /** Patroni. */
    @Spelling("ProductOnly")
    PRODUCT_ONLY,
    /** Python's server and its version: {@code BaseHTTP/0.6 Python/3.13.1}. */
    @Spelling("Original")
    ORIGINAL
}
