# shellcheck shell=bash
# Names, places and small helpers that every part of the lab shares. Sourced, never run.

LAB_CACHE=${HOWDAH_LAB_CACHE:-/var/cache/howdah/lab}   # root file systems and images: kept between runs
LAB_NAME=${HOWDAH_LAB:-howdah}                         # labs of different names may run at once
LAB_STATE=${HOWDAH_LAB_STATE:-/var/lib/howdah/$LAB_NAME}   # the running lab: gone after `lab down`
LAB_SUBNET=10.99.0                                     # exists only inside the lab's network namespaces
LAB_SWITCH=$LAB_NAME-switch                            # namespace that holds the virtual switch
LAB_CGROUP=$LAB_NAME-host                              # prefix of each host's control group
DEBIAN_RELEASE=trixie
export LAB_CACHE LAB_NAME LAB_STATE LAB_SUBNET LAB_SWITCH LAB_CGROUP DEBIAN_RELEASE

say() { printf '%s %s\n' "$(date +%T)" "$*" >&2; }
die() { printf 'lab: %s\n' "$*" >&2; exit 1; }

netns() { echo "$LAB_NAME-host$1"; }
hostname_of() { printf 'worker-%02d' "$1"; }
host_dir() { echo "$LAB_STATE/host$1"; }
address_of() { echo "$LAB_SUBNET.$1"; }

# The numbers of the hosts that have a folder, running or not.
host_numbers() {
  [[ -d $LAB_STATE ]] || return 0
  find "$LAB_STATE" -maxdepth 1 -type d -name 'host[0-9]*' -printf '%f\n' | sed 's/^host//' | sort -n
}

# wait_until SECONDS WHAT COMMAND... : runs the command once a second until it succeeds.
wait_until() {
  local limit=$1 what=$2 end
  shift 2
  end=$((SECONDS + limit))
  until "$@" >/dev/null 2>&1; do
    ((SECONDS < end)) || { say "gave up after ${limit} s waiting for: $what"; return 1; }
    sleep 1
  done
}

# Says everything that is missing at once, so that one look is enough.
preflight() {
  local problems=() tool
  [[ $LAB_NAME =~ ^[a-z][a-z0-9]{0,9}$ ]] || problems+=("HOWDAH_LAB is up to ten lower-case letters and digits, not $LAB_NAME")
  [[ $EUID -eq 0 ]] || problems+=('must run as root (namespaces, mounts)')
  for tool in debootstrap ip nsenter unshare setsid flock jq losetup mkfs.ext4; do
    command -v "$tool" >/dev/null || problems+=("$tool is missing: run $LAB_HOME/install")
  done
  [[ -d /sys/fs/cgroup ]] || problems+=('no control groups at /sys/fs/cgroup')
  grep -qw overlay /proc/filesystems || problems+=('the kernel lacks overlayfs')
  if ((${#problems[@]} == 0)); then
    kernel_can link add howdah-probe type veth peer name howdah-probe1 || problems+=('the kernel lacks veth')
    kernel_can link add howdah-probe type bridge || problems+=('the kernel lacks bridge')
    kernel_can link add howdah-probe type vxlan id 4242 dstport 4789 || problems+=('the kernel lacks vxlan: no overlay networks')
  fi
  ((${#problems[@]} == 0)) || { printf 'lab: %s\n' "${problems[@]}" >&2; return 1; }
}

# Tries an `ip` command in a network namespace that vanishes with the command.
kernel_can() { unshare --net ip "$@" 2>/dev/null; }
