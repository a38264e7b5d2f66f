# shellcheck shell=bash
# Ends the lab and proves that nothing of it is left. Works from what the kernel shows, not only from the lab's own
# notes, so it also clears up after a crash.

lab_namespaces() { ip netns list | awk '{print $1}' | grep -E "^(${LAB_CGROUP}[0-9]+|$LAB_SWITCH)\$" || [[ $? == 1 ]]; }

bring_down() {
  local host ns
  for host in $(host_numbers); do kill_host "$host"; done
  for ns in $(lab_namespaces); do
    # Only processes inside the lab's own network namespaces: what a crash left, or a client run with `lab exec`.
    ip netns pids "$ns" | xargs -r kill -KILL
    ip netns del "$ns"
  done
  rm -rf --one-file-system "$LAB_STATE"
}

# Prints every trace; fails if there is one.
check_clean() {
  local traces=()
  mapfile -t -O "${#traces[@]}" traces < <(lab_namespaces | sed 's/^/network namespace /')
  mapfile -t -O "${#traces[@]}" traces < <(awk -v s="$LAB_STATE" -v c="$LAB_CACHE" \
    'index($5, s) == 1 || index($5, c) == 1 {print "mount " $5}' /proc/self/mountinfo)
  mapfile -t -O "${#traces[@]}" traces < <(lab_processes)
  mapfile -t -O "${#traces[@]}" traces < <(cgroup_dirs "$LAB_CGROUP*" | sed 's/^/control group /')
  mapfile -t -O "${#traces[@]}" traces < <(ip -o link show type veth | awk -F': ' -v lab="$LAB_NAME" 'index($2, lab) == 1 {print "link " $2}')
  mapfile -t -O "${#traces[@]}" traces < <(losetup --list --noheadings --output NAME,BACK-FILE | awk -v s="$LAB_STATE/" \
    'index($2, s) == 1 {print "loop device " $0}')
  [[ ! -e $LAB_STATE ]] || traces+=("folder $LAB_STATE")
  ((${#traces[@]} == 0)) || { printf 'left over: %s\n' "${traces[@]}"; return 1; }
}

# Engines, containerd and shims carry the mark that start_host put into their environment; containers can't outlive the
# PID namespace they share with them.
lab_processes() {
  local dir
  for dir in /proc/[0-9]*; do
    if tr '\0' '\n' <"$dir/environ" 2>/dev/null | grep -qE "^HOWDAH_LAB_HOST=${LAB_NAME}[0-9]+\$"; then
      echo "process ${dir#/proc/} $(tr '\0' ' ' <"$dir/cmdline" | cut -c1-80)"
    fi
  done 2>/dev/null
}
