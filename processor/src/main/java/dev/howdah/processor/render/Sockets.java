package dev.howdah.processor.render;

import dev.howdah.processor.model.HaProxy;
import dev.howdah.processor.model.HostAccess;
import dev.howdah.processor.model.Listener;
import dev.howdah.processor.render.yaml.YamlList;
import dev.howdah.processor.render.yaml.YamlMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The folders of HAProxy's unix sockets. Each is a volume in memory that belongs to HAProxy's user; other services of the host may mount it
 * too. A folder of the host has to be made before, on every host, so that only the one asked for is such a folder.
 */
final class Sockets {
    private final HaProxy haProxy;
    private final List<String> folders;

    Sockets(HaProxy haProxy) {
        this.haProxy = haProxy;
        Set<String> sorted = new TreeSet<>();
        for (Listener listener : haProxy.listeners()) {
            String folder = folder(listener.unixSocket());
            if (!folder.isEmpty()) {
                sorted.add(folder);
            }
        }
        this.folders = new ArrayList<>(sorted);
    }

    /** The folder that a socket stands in; empty for none. */
    static String folder(String socket) {
        return socket.substring(0, Math.max(0, socket.lastIndexOf('/')));
    }

    /** Declares the volumes, and returns HAProxy's mounts. */
    YamlList mounts(YamlMap volumes) {
        YamlList mounts = new YamlList();
        for (String folder : folders) {
            mounts.add(mount(folder));
            if (!isOnHost(folder)) {
                YamlMap options = new YamlMap()
                        .put("type", "tmpfs")
                        .put("device", "tmpfs")
                        .put("o", "uid=" + HaProxy.UID);
                volumes.put(key(folder), new YamlMap().put("driver", "local").put("driver_opts", options));
            }
        }
        return mounts;
    }

    /** How a service mounts a folder. */
    YamlMap mount(String folder) {
        return isOnHost(folder)
                ? new YamlMap()
                        .put("type", "bind")
                        .put("source", haProxy.hostAccess().folder())
                        .put("target", folder)
                : new YamlMap().put("type", "volume").put("source", key(folder)).put("target", folder);
    }

    private String key(String folder) {
        int number = folders.indexOf(folder);
        return haProxy.service() + "-sockets" + (number == 0 ? "" : number + 1);
    }

    private boolean isOnHost(String folder) {
        HostAccess hosts = haProxy.hostAccess();
        return hosts.isEnabled() && !hosts.folder().isEmpty() && folder.equals(folder(hosts.target()));
    }
}
