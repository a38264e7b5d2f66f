package dev.howdah.annotations;

import dev.howdah.annotations.meta.Spelling;

/** Whether a password is bound to the TLS connection. */
public enum ChannelBinding {
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
