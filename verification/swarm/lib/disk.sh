# shellcheck shell=bash
# A disk of a host's own: an ext4 file system in an image file of the host's folder, which can be full while the machine's disk
# isn't. It is mounted in the host's mount namespace alone, at /mnt/disk, and again whenever the host starts. Volumes are bound to
# /mnt/disk/data: a folder becomes the image's user's only if it is empty. The kernel detaches the loop device by itself when
# that namespace ends, however it ends.

disk_image() { echo "$(host_dir "$1")/disk.img"; }

# in_host I COMMAND... : runs a command in host I's mount namespace, by the programs there.
in_host() {
  local pid
  pid=$(host_pid "$1") || die "host $1 is not running"
  shift
  nsenter --mount="/proc/$pid/ns/mnt" "$@"
}

add_disk() {
  local host=$1 megabytes=$2 image device
  image=$(disk_image "$host")
  [[ $megabytes =~ ^[1-9][0-9]{1,4}$ ]] || die "a disk of 10 to 99999 MB, not $megabytes"
  [[ ! -e $image ]] || die "host $host has a disk"
  truncate -s "${megabytes}M" "$image"
  # All of it is for everybody: what is kept for root would make it look full before it is.
  mkfs.ext4 -q -m 0 "$image"
  device=$(attach_disk "$host")
  in_host "$host" sh -c "$MOUNT_DISK" disk "$device" /mnt/disk || { losetup -d "$device"; die "host $host can't mount $device"; }
}

# Mounts a loop device and gives it up: it goes when its last mount does.
# shellcheck disable=SC2016  # expanded by the shell in the host
MOUNT_DISK='
  set -eu
  mkdir -p "$2"
  mount -t ext4 "$1" "$2"
  losetup -d "$1"
  mkdir -p "$2/data"'

# Prints the loop device of a host's disk; nothing if the host has none.
attach_disk() {
  local image
  image=$(disk_image "$1")
  [[ ! -f $image ]] || losetup --find --show "$image"
}

# What a host that has ended leaves only if it ended while its disk was being mounted.
detach_disk() {
  local image
  image=$(disk_image "$1")
  if [[ -f $image ]]; then
    wait_until 5 "the disk of host $1 to be released" disk_released "$1" ||
      losetup --noheadings --output NAME --associated "$image" | xargs -r losetup -d
  fi
}

disk_released() { [[ -z $(losetup --associated "$(disk_image "$1")") ]]; }

# The ballast takes all blocks; whoever writes to the disk then has none. Prints how many bytes are left.
# shellcheck disable=SC2016  # expanded by the shell in the host
FILL_DISK='
  set -eu
  cd /mnt/disk
  free=$(stat --file-system --format "%a * %S" .)
  fallocate --length "$(($free))" ballast || :
  dd if=/dev/zero of=ballast bs=4k oflag=append conv=notrunc status=none 2>/dev/null || :
  echo "$(($(stat --file-system --format "%a * %S" .)))"'

fill_disk() {
  in_host "$1" mountpoint -q /mnt/disk || die "host $1 has no disk of its own"
  in_host "$1" sh -c "$FILL_DISK"
}

drain_disk() { in_host "$1" rm -f /mnt/disk/ballast; }
