package dev.howdah.processor.model;

import java.util.ArrayList;
import java.util.List;

/**
 * {@code @HostAccess}: the way from the hosts' own programs to the proxy of their host.
 *
 * @param haProxy the proxy
 * @param section the annotation
 */
public record HostAccess(HaProxy haProxy, Section section) {
    /** The network of the hosts themselves, which every Docker engine has. */
    public static final String NETWORK = "host";

    /** Whether there is one. */
    public boolean isEnabled() {
        return section.flag("enabled");
    }

    /** The name of the listener that connections go to; empty where HAProxy has none. */
    public String listener() {
        String first = "";
        for (Section listener : haProxy.section().sections("listeners")) {
            if (new Listener(haProxy, listener).isForWriting()) {
                first = listener.text("name");
                break;
            }
            first = first.isEmpty() ? listener.text("name") : first;
        }
        return section.text("listener", first);
    }

    /** The port on the loopback address. */
    public long port() {
        return section.number("port");
    }

    /** Whether containers have a way as well. */
    public boolean hasGateway() {
        return section.flag("gateway");
    }

    /** The folder of the hosts that the socket stands in; empty for a volume in memory. */
    public String folder() {
        return section.text("folder");
    }

    /** The socket of a listener that has none of its own. */
    String socket() {
        return "/run/" + haProxy.service() + "/.s.PGSQL." + port();
    }

    /** The socket that connections go to; empty where no listener has the name. */
    public String target() {
        for (Listener listener : haProxy.listeners()) {
            if (listener.name().equals(listener())) {
                return listener.unixSocket();
            }
        }
        return "";
    }

    /** The attributes that name the services there are. */
    public List<Value> services() {
        List<Value> services = new ArrayList<>();
        if (isEnabled()) {
            services.add(section.value("service"));
            if (hasGateway()) {
                services.add(section.value("gatewayService"));
            }
            if (!folder().isEmpty()) {
                services.add(section.value("folderService"));
            }
        }
        return services;
    }
}
