# shellcheck shell=bash
# The lab's images, built once by a throw-away engine. What is kept is that engine's data folder (the seed): each host
# starts from a copy of it, with the layers hard-linked, so that three hosts have all images in a second or two.

IMAGES='patroni etcd haproxy pgbouncer caddy pgadmin socat'

seed_dir() {
  echo "$LAB_CACHE/seed-$({ basename "$(engine_root)"; basename "$(base_root)"; basename "$(venv_tar)"; cat "$LAB_HOME"/images/*.*; } | short_hash)"
}

# The files of etcd and of the libraries it loads, as a root file system of their own.
pack_etcd() {
  local root=$1 out=$2 work
  work=$(mktemp -d)
  mkdir -p "$work/usr/local/bin" "$work/etc" "$work/tmp"
  cp "$root/usr/bin/etcd" "$root/usr/bin/etcdctl" "$work/usr/local/bin/"
  # shellcheck disable=SC2046  # one library a word
  (cd "$root" && cp -L --parents $(in_root "$root" ldd /usr/bin/etcd /usr/bin/etcdctl |
    grep -oE '/[^ ]+\.so[^ ]*' | sort -u | sed 's|^/||') "$work")
  mkdir -p "$work/etc/ssl/certs" && cp "$root/etc/ssl/certs/ca-certificates.crt" "$work/etc/ssl/certs/"
  echo 'root:x:0:0:root:/root:/sbin/nologin' >"$work/etc/passwd"
  tar -C "$work" -cf "$out" .
  rm -rf "$work"
}

build_seed() {
  local seed context image
  seed=$(seed_dir)
  [[ -d $seed ]] && return
  build_engine_root
  build_base_root
  build_venv
  say "images: $IMAGES"
  # Host 0 is the throw-away engine: a lab host that no cable reaches.
  mkdir -p "$(host_dir 0)"
  ip netns add "$(netns 0)"
  ip -n "$(netns 0)" link set lo up
  start_host 0
  wait_host 0
  tar -C "$(base_root)" --exclude='./proc/*' --exclude='./sys/*' --exclude='./dev/*' -c . |
    docker_on 0 import - howdah/base:lab >/dev/null
  context=$(host_dir 0)/context
  mkdir -p "$context"
  cp "$LAB_HOME"/images/*.* "$context"
  cp "$(venv_tar)" "$context/venv.tar"
  pack_etcd "$(base_root)" "$context/etcd.tar"
  for image in $IMAGES; do
    # --network none: what an image needs is in its layers already
    LAB_TIMEOUT=600 docker_on 0 build -q --network none -t "howdah/$image:lab" -f "$context/$image.Dockerfile" "$context" \
      >"$context/log" 2>&1 || { tail -20 "$context/log" >&2; die "building howdah/$image:lab failed"; }
  done
  kill_host 0
  ip netns del "$(netns 0)"
  # What identifies an engine must not be shared.
  rm -rf "$(host_dir 0)/data/"{engine-id,swarm,network,containers,containerd,runtimes,tmp,plugins,volumes,buildkit}
  mv "$(host_dir 0)/data" "$seed.part"
  rm -rf --one-file-system "$(host_dir 0)"
  mv "$seed.part" "$seed"
}

# Layers are never written after they are made, so hosts may share them; everything else is copied.
plant_seed() {
  local data=$1 seed
  seed=$(seed_dir)
  mkdir -p "$data"
  find "$seed" -mindepth 1 -maxdepth 1 ! -name overlay2 -exec cp -a {} "$data/" \;
  cp -al "$seed/overlay2" "$data/" 2>/dev/null || { rm -rf "$data/overlay2"; cp -a "$seed/overlay2" "$data/"; }
}

# Takes away what earlier versions of the lab's files left in the cache; what local mode's check keeps there has other names.
prune_cache() {
  local path
  for path in "$LAB_CACHE"/*; do
    case $path in
      "$(engine_root)"* | "$(base_root)"* | "$(venv_tar)"* | "$(seed_dir)" | "$LAB_CACHE"/compose-* | "$LAB_CACHE"/wheels-*) ;;
      *) rm -rf --one-file-system "$path" ;;
    esac
  done
}
