package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** How a repository is encrypted before it leaves the host. */
public enum RepositoryCipher {
    /** Not at all: whoever reads the repository reads the databases. */
    @Spelling("none")
    NONE,
    /** By AES with a key of 256 bits, which a passphrase opens. */
    @Spelling("aes-256-cbc")
    AES_256_CBC
}
