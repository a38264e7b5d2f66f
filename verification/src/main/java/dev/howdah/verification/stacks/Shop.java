package dev.howdah.verification.stacks;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PgBouncer;
import dev.howdah.annotations.Role;

/** A stack that runs on one machine, with an image made of its own Dockerfile. */
@PatroniCluster(roles = @Role(name = "shop_owner"), databases = @Database(name = "shop", owner = "shop_owner"))
@Etcd
@HaProxy
@PgBouncer
@PgAdmin(email = "${PGADMIN_EMAIL}")
final class Shop {
    private Shop() {}
}
