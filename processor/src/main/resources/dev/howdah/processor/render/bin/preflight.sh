#!/bin/sh
# shellcheck disable=SC2154,SC2016  # set by common.sh and deploy.sh; Go templates are not the shell's
# What must be there before a deployment; sourced by deploy.sh. Every miss is named with the command that mends it.

misses=0
miss() {
    printf 'missing: %s\n' "$1" >&2
    printf '    %s\n' "$2" >&2
    misses=$((misses + 1))
}

# preflight : looks at everything, then fails if anything was missing.
preflight() {
    command -v docker >/dev/null 2>&1 || die 'docker is not installed on this host'
    docker info >/dev/null 2>&1 || die 'the Docker engine does not answer: systemctl start docker, or run as a user who may ask it'
    docker stack --help | grep -qE '^ +config ' ||
        die "this Docker client ($(docker version --format '{{.Client.Version}}')) has no docker stack config: newer ones have, 26 for example"
    [ "$(docker info --format '{{.Swarm.ControlAvailable}}')" = true ] ||
        die 'this host is no manager of a Swarm: docker swarm init, or run on a manager (docker node ls)'
    [ "$(docker node inspect --format '{{.Spec.Availability}}' self)" = active ] ||
        miss 'this manager takes no tasks, but a task here asks the cluster' 'docker node update --availability active self'
    preflight_variables
    preflight_nodes
    preflight_networks
    preflight_secrets
    if docker_config >"$work/compose.yaml" 2>"$work/config.log"; then
        preflight_images
        preflight_ports
    elif [ "$misses" -eq 0 ]; then
        miss "compose.yaml as Docker reads it: $(tail -n 1 "$work/config.log")" 'docker stack config --compose-file compose.yaml'
    fi
    [ "$misses" -eq 0 ]
}

preflight_variables() {
    comment=
    while IFS= read -r line; do
        case $line in
            '# '*) comment=${line#\# } ;;
            [A-Za-z_]*=)
                variable=${line%=}
                eval "value=\${$variable:-}"
                # shellcheck disable=SC2154  # set by eval
                [ -n "$value" ] || miss "variable $variable ($comment)" "echo '$variable=...' >>$folder/.env"
                ;;
        esac
    done <"$folder/.env.example"
}

preflight_nodes() {
    node_labels 'and (eq .Spec.Availability "active") (eq .Status.State "ready")' >"$work/labels"
    while IFS="$tab" read -r where label _; do
        [ -n "$label" ] || continue
        needed=1
        [ "$where" != "service/$database" ] || needed=$(fact members)
        found=$(grep -cxF "$label" "$work/labels") || :
        [ "$found" -ge "$needed" ] ||
            miss "label $label on $needed hosts that take tasks (found $found)" "bin/label-nodes.sh, or docker node update --label-add $label NODE"
    done <<END
$(rows label | sort -u)
END
}

preflight_networks() {
    while IFS="$tab" read -r where _ value; do
        case $value in *'external: true'*) ;; *) continue ;; esac
        name=$(printf '%s\n' "$value" | sed 's/\\n/\n/g' | sed -n 's/^name: //p' | tr -d "\"'")
        name=${name:-${where#network/}}
        docker network inspect "$name" >/dev/null 2>&1 ||
            miss "network $name" "docker network create --driver overlay --attachable $name"
    done <<END
$(rows network)
END
}

preflight_secrets() {
    while IFS="$tab" read -r _ name _; do
        [ -n "$name" ] || continue
        inuse=$(secret_in_use "$name") || exit 1
        docker secret inspect "$inuse" >/dev/null 2>&1 || miss "secret $name" "bin/create-secrets.sh $name"
    done <<END
$(rows secret)
END
}

preflight_images() {
    while read -r service image; do
        docker image inspect "$image" >/dev/null 2>&1 || docker manifest inspect "$image" >/dev/null 2>&1 ||
            miss "image $image of $service: neither on this host nor found in its registry" "docker pull $image"
    done <<END
$(services_and_images "$work/compose.yaml")
END
}

# Ports on the hosts' own addresses: those of other stacks, and on this host those of any process.
preflight_ports() {
    awk '/^    ports:/ {inside = 1; next} inside && /published:/ {gsub("\"", ""); print $NF} /^    [a-z]/ && !/ports/ {inside = 0}' \
        "$work/compose.yaml" | sort -u >"$work/ports"
    [ -s "$work/ports" ] || return 0
    : >"$work/published"
    others=$(docker service ls --quiet) || die 'the Swarm does not tell its services'
    for other in $others; do
        docker service inspect --format \
            '{{$name := .Spec.Name}}{{range .Endpoint.Ports}}{{.PublishedPort}} {{$name}}{{"\n"}}{{end}}' "$other" >>"$work/published" ||
            die "the Swarm does not tell of service $other"
    done
    while read -r port; do
        other=$(awk -v port="$port" -v stack="${stack}_" '$1 == port && index($2, stack) != 1 {print $2; exit}' "$work/published")
        if [ -n "$other" ]; then
            miss "port $port is published by $other" "publish another port, or docker service rm $other"
        elif ! grep -q "^$port ${stack}_" "$work/published" && listens "$port"; then
            miss "port $port: something on this host listens there" "ss -ltnp 'sport = :$port' names it"
        fi
    done <"$work/ports"
}

# listens PORT : whether the kernel knows a socket that listens there (state 0A).
listens() {
    awk -v port="$(printf ':%04X' "$1")" '$4 == "0A" && substr($2, length($2) - 4) == port {found = 1} END {exit !found}' \
        /proc/net/tcp /proc/net/tcp6 2>/dev/null
}
