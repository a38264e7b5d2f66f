# shellcheck shell=bash
# Root file systems of Debian packages, made by debootstrap and kept in the cache:
#   engine   what a lab host runs: the Docker engine
#   base     what the lab's images are made from: PostgreSQL, Patroni, etcd, HAProxy, PgBouncer, Caddy
#   venv     pgAdmin from PyPI, as /venv
# A root's folder name ends in a hash of what went into it, so a change builds a new one.

ENGINE_PACKAGES='docker.io docker-cli iptables iproute2 kmod procps ca-certificates'
BASE_PACKAGES='ca-certificates patroni python3-psycopg2 python3-etcd python3-dnspython postgresql-17 pgbackrest etcd-server etcd-client haproxy pgbouncer caddy curl wget socat tini python3-venv libpq5 libgssapi-krb5-2'
PGADMIN_PACKAGES='pgadmin4==9.18 gunicorn==23.0.0'

short_hash() { sha256sum | cut -c1-12; }

engine_root() { echo "$LAB_CACHE/engine-$(echo "$DEBIAN_RELEASE $ENGINE_PACKAGES" | short_hash)"; }
base_root() { echo "$LAB_CACHE/base-$(echo "$DEBIAN_RELEASE $BASE_PACKAGES" | short_hash)"; }
venv_tar() { echo "$LAB_CACHE/venv-$(echo "$DEBIAN_RELEASE $BASE_PACKAGES $PGADMIN_PACKAGES" | short_hash).tar"; }

# Debian's mirror as this machine's own apt knows it.
debian_mirror() {
  local mirror
  # shellcheck disable=SC2016  # apt expands these
  mirror=${HOWDAH_DEBIAN_MIRROR:-$(apt-get indextargets --format '$(SITE) $(CREATED_BY) $(LABEL)' 2>/dev/null |
    awk '$2 == "Packages" && $3 == "Debian" {print $1; exit}')}
  [[ $mirror ]] || die "no Debian mirror in apt's sources; set HOWDAH_DEBIAN_MIRROR"
  echo "$mirror"
}

# in_root ROOT COMMAND... : a chroot in mount and PID namespaces of its own, so nothing survives the command.
in_root() {
  local root=$1
  shift
  # shellcheck disable=SC2016  # the inner shell expands these
  timeout --kill-after=5 900 unshare --mount --pid --fork --kill-child sh -euc '
    root=$1; shift
    mount --make-rprivate /
    mount -t proc proc "$root/proc"
    mount --bind /dev "$root/dev"
    exec chroot "$root" "$@"' sh "$root" "$@"
}

# build_root ROOT PACKAGES SETUP : debootstrap, then SETUP (a script) and the packages inside; moved into place last,
# so that an interrupted build is never taken for a finished one.
build_root() {
  local root=$1 packages=$2 setup=$3 part log
  [[ -d $root ]] && return
  part=$root.part log=$root.log
  rm -rf --one-file-system "$part"
  say "debootstrap $(basename "$root")"
  mkdir -p "$LAB_CACHE"
  if ! timeout 900 debootstrap --variant=minbase "$DEBIAN_RELEASE" "$part" "$(debian_mirror)" >"$log" 2>&1; then
    tail -5 "$log" >&2
    die "debootstrap failed, see $log"
  fi
  # No service may start while packages are configured.
  printf '#!/bin/sh\nexit 101\n' >"$part/usr/sbin/policy-rc.d"
  chmod 755 "$part/usr/sbin/policy-rc.d"
  if ! in_root "$part" sh -euc "export DEBIAN_FRONTEND=noninteractive
      $setup
      apt-get update -q
      apt-get install -y -q --no-install-recommends $packages
      apt-get clean
      rm -rf /var/lib/apt/lists/* /usr/share/doc/* /usr/share/man/* /usr/share/locale/*" >>"$log" 2>&1; then
    tail -5 "$log" >&2
    die "installing packages failed, see $log"
  fi
  rm "$part/usr/sbin/policy-rc.d"
  mv "$part" "$root"
}

build_engine_root() { build_root "$(engine_root)" "$ENGINE_PACKAGES" ':'; }

# These users get the official images' ids before Debian's packages would choose others; haproxy gets its own in its image,
# because 99 is below the range that the package accepts.
build_base_root() {
  build_root "$(base_root)" "$BASE_PACKAGES" '
      groupadd -r -g 999 postgres && useradd -r -u 999 -g postgres -d /var/lib/postgresql -s /bin/bash postgres
      useradd -r -u 5050 -g root -d /var/lib/pgadmin -s /usr/sbin/nologin pgadmin
      mkdir -p /etc/postgresql-common
      echo create_main_cluster = false >/etc/postgresql-common/createcluster.conf'
}

# pgAdmin needs a compiler for psycopg and gssapi, so it is built in a copy of the base that is thrown away.
build_venv() {
  local tar builder log
  tar=$(venv_tar)
  [[ -f $tar ]] && return
  builder=$LAB_CACHE/builder.part log=$tar.log
  say 'pgAdmin from PyPI'
  rm -rf --one-file-system "$builder"
  cp -a "$(base_root)" "$builder"
  # This machine's certificates and pip settings: PyPI may be reached through a mirror only it knows.
  cp "${PIP_CERT:-/etc/ssl/certs/ca-certificates.crt}" "$builder/tmp/ca.crt"
  if ! in_root "$builder" env -u PIP_FIND_LINKS -u REQUESTS_CA_BUNDLE -u CURL_CA_BUNDLE PIP_CERT=/tmp/ca.crt PIP_NO_CACHE_DIR=1 DEBIAN_FRONTEND=noninteractive \
    ${PIP_INDEX_URL:+"PIP_INDEX_URL=$PIP_INDEX_URL"} sh -euc "
      apt-get update -q
      apt-get install -y -q --no-install-recommends gcc libc6-dev python3-dev libpq-dev libkrb5-dev
      python3 -m venv /venv
      /venv/bin/pip install -q $PGADMIN_PACKAGES
      find /venv -name __pycache__ -prune -exec rm -rf {} +" >"$log" 2>&1; then
    tail -5 "$log" >&2
    die "building pgAdmin failed, see $log"
  fi
  tar -C "$builder" -cf "$tar.part" venv
  mv "$tar.part" "$tar"
  rm -rf --one-file-system "$builder"
}
