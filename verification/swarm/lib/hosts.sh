# shellcheck shell=bash
# Lab hosts: each is one process tree in PID, mount, network and UTS namespaces of its own, with Debian trixie as its
# root. The PID namespace is what makes ending a host simple: when its first process dies, the kernel kills the rest,
# and the mounts go with them.
#
# A host's folder holds: data (the engine's /var/lib/docker), docker.sock, log, pid (of the supervising unshare), and disk.img if it
# has a disk of its own.

# docker I ARGS... : the engine root's own client, run with its own libraries against host I.
docker_on() {
  local host=$1 root loader
  shift
  root=$(engine_root)
  loader=$(find "$root"/lib*/ -maxdepth 2 -name 'ld-linux*.so*' -print -quit)
  DOCKER_BUILDKIT=0 DOCKER_CONFIG=$LAB_STATE/client timeout "${LAB_TIMEOUT:-300}" \
    "$loader" --library-path "$(echo "$root"/usr/lib/*-linux-gnu*)" "$root/usr/bin/docker" \
    -H "unix://$(host_dir "$host")/docker.sock" "$@"
}

make_switch() {
  ip netns add "$LAB_SWITCH"
  ip -n "$LAB_SWITCH" link add br0 type bridge
  ip -n "$LAB_SWITCH" addr add "$(address_of 254)/24" dev br0
  ip -n "$LAB_SWITCH" link set br0 up
  ip -n "$LAB_SWITCH" link set lo up
}

# The host's cable: one end at the switch, the other is its eth0. All but the other hosts is unreachable, and said to be so at
# once: no packet of the lab reaches a real network, and nobody waits half a minute for the name of a registry.
plug_host() {
  local host=$1 ns
  ns=$(netns "$host")
  ip netns add "$ns"
  ip -n "$LAB_SWITCH" link add "v$host" type veth peer name eth0 netns "$ns"
  ip -n "$LAB_SWITCH" link set "v$host" master br0 up
  ip -n "$ns" addr add "$(address_of "$host")/24" dev eth0
  ip -n "$ns" link set eth0 up
  ip -n "$ns" link set lo up
  ip -n "$ns" route add unreachable default
}

# What the first process of a host does: its own mounts, then the engine. Runs in all the new namespaces.
# The shell stays as PID 1 because it reaps the containers' orphaned shims, which dockerd would not.
# shellcheck disable=SC2016  # expanded by the shell in the host
HOST_INIT='
  set -eu
  root=$1 dir=$2 name=$3 cgroup=$4 resolver=$5 disk=$6
  hostname "$name"
  mount --make-rprivate /
  mount --bind "$root" "$root"
  mount -t proc proc "$root/proc"
  mount --rbind /sys "$root/sys"
  mount --rbind /dev "$root/dev"
  for d in run tmp etc/docker var/lib/docker mnt srv; do mkdir -p "$root/$d"; done
  mount -t tmpfs tmpfs "$root/run"
  mount -t tmpfs tmpfs "$root/tmp"
  mount -t tmpfs tmpfs "$root/etc/docker"
  mount --bind "$dir" "$root/mnt"
  [ -z "$disk" ] || sh -c "$7" disk "$disk" "$root/mnt/disk"
  mount --bind "$dir/data" "$root/var/lib/docker"
  # A folder that all hosts share, as they would by NFS.
  mount --bind "$dir/../shared" "$root/srv"
  mkdir -p "$root/run/docker" "$root/run/lock" "$root/run/empty"
  # Nothing answers there, at once: better than a resolver that lets each unknown name time out.
  # The engine asks a registry for every image before it takes its own.
  printf "nameserver %s\noptions timeout:1 attempts:1\n" "$resolver" >"$root/run/resolv.conf"
  mount --bind "$root/run/resolv.conf" "$root/etc/resolv.conf"
  cd "$root"
  pivot_root . mnt/outer
  umount -l /mnt/outer
  dockerd --data-root /var/lib/docker --exec-root /run/docker --pidfile /run/docker.pid \
    --cgroup-parent "/$cgroup" -H unix:///mnt/docker.sock &
  wait "$!"'

start_host() {
  local host=$1 dir disk
  dir=$(host_dir "$host")
  mkdir -p "$dir/data" "$dir/outer" "$LAB_STATE/shared"
  disk=$(attach_disk "$host")
  rm -f "$dir/docker.sock"
  HOWDAH_LAB_HOST=$LAB_NAME$host setsid nsenter --net="/var/run/netns/$(netns "$host")" \
    unshare --mount --uts --ipc --pid --fork --kill-child \
    sh -c "$HOST_INIT" host "$(engine_root)" "$dir" "$(hostname_of "$host")" "$LAB_CGROUP$host" "$(address_of 254)" \
    "$disk" "$MOUNT_DISK" </dev/null >>"$dir/log" 2>&1 9>&- &   # 9: the lock of `lab up`, which must not outlive it
  identify $! >"$dir/pid"
  disown $!   # the shell need not announce its end
}

# A process as "pid starttime": the start time tells it from a later process with the same number.
identify() { echo "$1 $(awk '{sub(/.*\) /, ""); print $20}' "/proc/$1/stat")"; }

# host_pid I : the pid of host I's supervising process, if it is still that process.
host_pid() {
  local file pid started
  file=$(host_dir "$1")/pid
  [[ -f $file ]] || return 1
  read -r pid started <"$file"
  [[ -d /proc/$pid && $(identify "$pid" 2>/dev/null) == "$pid $started" ]] && echo "$pid"
}

host_ready() { docker_on "$1" info >/dev/null 2>&1; }

wait_host() {
  wait_until 60 "the engine of host $1" host_ready "$1" || { tail -5 "$(host_dir "$1")/log" >&2; return 1; }
}

# As a power cut: everything on the host ends at once. Its data and its cable stay.
kill_host() {
  local pid
  if pid=$(host_pid "$1"); then
    kill -KILL "$pid"
    wait_until 20 "the end of host $1" host_gone "$1" "$pid"
  fi
  detach_disk "$1"
  rm -f "$(host_dir "$1")/pid"
  remove_cgroups "$LAB_CGROUP$1"
}

host_gone() { [[ ! -d /proc/$2 ]] && [[ -z $(cgroup_pids "$LAB_CGROUP$1") ]]; }

cgroup_dirs() { find /sys/fs/cgroup -maxdepth 3 -type d -name "$1" 2>/dev/null; }

cgroup_pids() {
  local dir
  cgroup_dirs "$1" | while read -r dir; do find "$dir" -name cgroup.procs -exec cat {} +; done | sort -u
}

remove_cgroups() {
  local dir
  cgroup_dirs "$1" | while read -r dir; do find "$dir" -depth -type d -exec rmdir {} \;; done
}

form_swarm() {
  local host token
  docker_on 1 swarm init --advertise-addr "$(address_of 1)" >/dev/null
  token=$(docker_on 1 swarm join-token -q manager)
  for host in $(host_numbers); do
    ((host == 1)) || docker_on "$host" swarm join --token "$token" --advertise-addr "$(address_of "$host")" \
      "$(address_of 1):2377" >/dev/null
  done
}

cut_cable() { ip -n "$LAB_SWITCH" link set "v$1" down; }
heal_cable() { ip -n "$LAB_SWITCH" link set "v$1" up; }
