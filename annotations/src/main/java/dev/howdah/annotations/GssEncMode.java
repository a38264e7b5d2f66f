package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Whether GSSAPI encrypts a connection. */
public enum GssEncMode {
    /** Never. */
    @Spelling("disable")
    DISABLE,
    /** Where it can. */
    @Spelling("prefer")
    PREFER,
    /** Always. */
    @Spelling("require")
    REQUIRE
}
