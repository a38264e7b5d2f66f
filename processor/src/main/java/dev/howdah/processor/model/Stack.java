package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A stack as one class describes it, and the facts that several files share, so that they can't disagree.
 *
 * @param name the stack's name
 * @param className the qualified name of the annotated class
 * @param origin the annotated class
 * @param swarm {@code @SwarmStack}, with its defaults where the class has none
 * @param patroni {@code @PatroniCluster}
 * @param etcd {@code @Etcd}
 * @param haProxy {@code @HaProxy}
 * @param pgBouncer {@code @PgBouncer}
 * @param pgBackRest {@code @PgBackRest}
 * @param pgAdmin {@code @PgAdmin}
 * @param caddy {@code @Caddy}
 * @param monitoring {@code @Monitoring}
 */
public record Stack(
        String name,
        String className,
        Origin origin,
        Section swarm,
        Patroni patroni,
        Etcd etcd,
        Optional<HaProxy> haProxy,
        Optional<PgBouncer> pgBouncer,
        Optional<PgBackRest> pgBackRest,
        Optional<PgAdmin> pgAdmin,
        Optional<Caddy> caddy,
        Optional<Monitoring> monitoring) {

    /** The network between members, proxies and applications. */
    public Network dataNetwork() {
        return new Network(name, "database", swarm.section("network"));
    }

    /** The network between Patroni and etcd. */
    public Network etcdNetwork() {
        return new Network(name, "etcd", etcd.section().section("network"));
    }

    /** The network between Caddy and what it leads to. */
    public Optional<Network> webNetwork() {
        return caddy.isPresent()
                ? Optional.of(new Network(name, "web", caddy.get().section().section("network")))
                : Optional.empty();
    }

    /** What {@code pg_hba} calls the networks that members share: a member's name resolves on either. */
    public List<String> memberAddresses() {
        String data = dataNetwork().hbaAddress();
        String etcd = etcdNetwork().hbaAddress();
        return data.equals(etcd) || data.equals(Network.ATTACHED) ? List.of(data) : List.of(data, etcd);
    }

    /** The lines of {@code pg_hba}, in their order. */
    public List<HbaLine> hbaLines() {
        return HbaLine.of(this);
    }

    /** All networks of the stack. */
    public List<Network> networks() {
        List<Network> networks = new ArrayList<>(List.of(dataNetwork(), etcdNetwork()));
        Optional<Network> web = webNetwork();
        if (web.isPresent()) {
            networks.add(web.get());
        }
        return networks;
    }

    /** Every annotation of the stack, in the order in which messages and files name them. */
    public List<Section> sections() {
        List<Section> sections = new ArrayList<>(List.of(swarm, patroni.section(), etcd.section()));
        if (haProxy.isPresent()) {
            sections.add(haProxy.get().section());
        }
        if (pgBouncer.isPresent()) {
            sections.add(pgBouncer.get().section());
        }
        if (pgBackRest.isPresent()) {
            sections.add(pgBackRest.get().section());
        }
        if (pgAdmin.isPresent()) {
            sections.add(pgAdmin.get().section());
        }
        if (caddy.isPresent()) {
            sections.add(caddy.get().section());
        }
        if (monitoring.isPresent()) {
            sections.add(monitoring.get().section());
        }
        return sections;
    }

    /** Whether Caddy leads people to an upstream. */
    public boolean hasSite(String upstream) {
        if (caddy.isPresent()) {
            for (Site site : caddy.get().sites()) {
                if (site.upstream().equals(upstream)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The roles that {@code post-init.sh} creates: those declared, and those of PgBouncer and pgAdmin. */
    public List<Role> roles() {
        List<Role> roles = new ArrayList<>(patroni.roles());
        if (pgBouncer.isPresent()) {
            roles.add(Role.owner(pgBouncer.get().authUser(), pgBouncer.get().authSecret()));
        }
        if (pgAdmin.isPresent() && pgAdmin.get().hasConfigDatabase()) {
            roles.add(Role.owner(pgAdmin.get().databaseUser(), pgAdmin.get().databaseSecret()));
        }
        return roles;
    }

    /** The databases that {@code post-init.sh} creates: those declared, and pgAdmin's own. */
    public List<Database> databases() {
        List<Database> databases = new ArrayList<>(patroni.databases());
        if (pgAdmin.isPresent() && pgAdmin.get().hasConfigDatabase()) {
            PgAdmin own = pgAdmin.get();
            databases.add(new Database(own.database(), own.databaseUser(), List.of(), List.of()));
        }
        return databases;
    }

    /** The secrets of the stack, each with the services that mount it. */
    public List<Secret> secrets() {
        return SecretsOfStack.of(this);
    }
}
