package dev.howdah.processor.check;

import dev.howdah.processor.model.HbaAddress;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who connects.
 *
 * @param user the role
 * @param database the database; null to replicate
 * @param address where from, possibly a whole network; null through the unix socket
 * @param plain whether it may try without TLS
 * @param encrypted whether it may try with TLS
 */
record HbaClient(
        String user, @Nullable String database, @Nullable HbaAddress address, boolean plain, boolean encrypted) {}
