package dev.howdah.verification.stacks;

import dev.howdah.annotations.Database;
import dev.howdah.annotations.Entry;
import dev.howdah.annotations.Etcd;
import dev.howdah.annotations.HaProxy;
import dev.howdah.annotations.PatroniCluster;
import dev.howdah.annotations.PgAdmin;
import dev.howdah.annotations.PgBackRest;
import dev.howdah.annotations.PgBouncer;
import dev.howdah.annotations.Repository;
import dev.howdah.annotations.Role;
import dev.howdah.annotations.Volume;

/** A stack that runs on one machine, with an image made of its own Dockerfile. */
@PatroniCluster(roles = @Role(name = "shop_owner"), databases = @Database(name = "shop", owner = "shop_owner"))
@Etcd
@HaProxy
@PgBouncer
@PgBackRest(
        repository =
                @Repository(
                        volume =
                                @Volume(
                                        driverOpts = {
                                            @Entry(name = "type", value = "none"),
                                            @Entry(name = "o", value = "bind"),
                                            @Entry(name = "device", value = "/srv/backups")
                                        })))
@PgAdmin(email = "${PGADMIN_EMAIL}")
final class Shop {
    private Shop() {}
}
