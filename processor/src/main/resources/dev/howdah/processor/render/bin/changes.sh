#!/bin/sh
# shellcheck disable=SC2154  # set by common.sh and deploy.sh
# What differs between the release that runs and this one, by the plans of both; sourced by deploy.sh.

# kept_plans : the plans of earlier deployments in the Swarm.
kept_plans() {
    docker config ls --filter "label=com.docker.stack.namespace=$stack" --filter label=dev.howdah.plan --format '{{.Name}}' ||
        die 'the Swarm does not tell its configs'
}

# running_plan : the plan of the last deployment, which it left in the Swarm.
running_plan() {
    last=$(kept_plans) || exit 1
    last=$(printf '%s\n' "$last" | head -n 1)
    [ -n "$last" ] || return 0
    docker config inspect --format '{{printf "%s" .Spec.Data}}' "$last" || die "the Swarm does not tell of config $last"
}

# read_changes FILE : effect, where, key, old and new of every row that differs.
read_changes() {
    running_plan >"$work/running"
    [ -s "$work/running" ] || {
        : >"$1"
        return
    }
    awk -F '\t' -v OFS='\t' '
        NF < 3 {next}
        {place = $2 FS $3}
        NR == FNR {if ($1 != "fact") {old[place] = $4; effect[place] = $1} else if ($2 ~ /^read-once/ && $3 == "rest") rest[$2] = $4; next}
        $1 == "fact" {
            if ($2 ~ /^read-once/ && $3 == "name") names[$4] = $2
            if ($2 ~ /^read-once/ && $3 == "rest") same[$2] = rest[$2] == $4
            next
        }
        {
            seen[place] = 1
            if (!(place in old)) print $1, $2, $3, "(none)", $4
            else if (old[place] != $4) {
                if ($1 == "config") {late[place] = $1 OFS place OFS old[place] OFS $4; config[place] = $4}
                else print $1, $2, $3, old[place], $4
            }
        }
        END {
            # What is said of a config stands below its row.
            for (place in late) if (!same[names[config[place]]]) print late[place]
            for (place in old) if (!(place in seen)) print effect[place], place, old[place], "(none)"
        }' \
        "$work/running" "$plan" | sort -t "$tab" -k 2,3 >"$1"
}

# report_changes FILE : a line a change, with what becomes of it.
report_changes() {
    if [ ! -s "$work/running" ]; then
        if service_exists "$database"; then
            say "$stack runs, but was not deployed by deploy.sh: what differs shows only when it is deployed"
        else
            say "$stack: first deployment"
        fi
        return
    fi
    [ -s "$1" ] || {
        say 'nothing changed since the last deployment'
        return
    }
    awk -F '\t' -v plan="$plan" '
        BEGIN {
            while ((getline line <plan) > 0) {
                split(line, cell, "\t")
                if (cell[1] == "fact" && cell[2] == "stack" && sub("^default ", "", cell[3])) usual[cell[3]] = cell[4]
            }
        }
        function number(value) {gsub("\"", "", value); return value == "(none)" ? usual[$3] + 0 : value + 0}
        function short(text) {gsub(/\\n/, "; ", text); return text == "" ? "(empty)" : length(text) > 60 ? substr(text, 1, 57) "..." : text}
        function joins(effect, key, old, new) {return effect == "etcd-members" && key ~ /\.ETCD_INITIAL_CLUSTER$/ && old != "(none)" && new != "(none)"}
        function how(effect) {
            if (effect ~ /^(dynamic|reload|connections)$/) return "reload"
            if (effect == "parameter") return "reload, or restart where Patroni says so"
            if (effect == "restart") return "restart"
            if (effect == "ordered") return number($5) < number($4) ? "restart, the primary first" : "restart, replicas first"
            if (effect ~ /^(tasks|config|password|patroni|etcd)$/) return "new tasks"
            if (effect == "replicas") return "tasks are started or stopped"
            if (effect == "placement") return "tasks move where it holds"
            if (effect ~ /^(role|database|extension|schema|sql)$/) return $5 == "(none)" ? "nothing: it stays until dropped by hand" : "init/post-init.sh runs again"
            if (effect == "service") return $5 == "(none)" ? "service removed" : "new service"
            if (effect ~ /^(network|volume)$/ || (effect == "data" && $2 ~ "^volume/" && ($4 == "(none)" || $5 == "(none)"))) return $4 == "(none)" ? "made" : $5 == "(none)" ? "nothing: it stays until removed by hand" : "by hand: Docker keeps what exists as it is"
            if (effect ~ /^(label|secret|variable)$/) return $5 == "(none)" ? "nothing: no longer asked for" : "made before"
            if (effect == "monitoring") return "nothing here: give it to Prometheus"
            if (joins(effect, $3, $4, $5)) return "by hand: etcd takes in nobody because a file says so; then new tasks"
            if (effect == "etcd-members") return "it stays as it was first made, but new tasks"
            if (effect ~ /^(initdb|bootstrap)$/) return "nothing: read once, when it was first made"
            if (effect == "update") return "no task is touched"
            return "by hand"
        }
        NR == FNR {if ($1 == "service") whole[$2] = 1; next}
        # A service that comes or goes is one change.
        $2 in whole && $1 !~ /^(service|label)$/ {next}
        {
            place = $2; sub("^service/", "", place)
            printf "%s: %s: %s -> %s: %s\n", place, $3, short($4), short($5), how($1)
        }' "$1" "$1"
    if awk -F '\t' -v where="service/$database" '
        $2 == where && $1 ~ /^(tasks|config|password|patroni)$/ {found = 1} END {exit !found}' "$1"; then
        say "$database: its tasks are replaced one after the other; when the primary's turn comes, a switchover"
    fi
}

# careful FILE : whether a change is among them that a deployment alone would do harm with.
careful() {
    careful_up=$(fact patroni-from)
    careful_down=$(awk -F '\t' '$1 == "fact" && $3 == "patroni-from" {print $4; exit}' "$work/running")
    awk -F '\t' -v up="$careful_up" -v down="$careful_down" '
        function version(text) {split(text, part, "."); return part[1] * 1000 + part[2]}
        # Releases between which there is one missing, or which have no way back.
        function apart(effect, old, new) {
            if (effect == "etcd") return version(new) - version(old) > 1 || version(new) < version(old)
            if (effect != "patroni") return 0
            return version(new) > version(old) ? version(old) < version(up) : version(new) < version(down)
        }
        $1 == "service" {whole[$2] = 1}
        {line[NR] = $0}
        END {
            for (i = 1; i <= NR; i++) {
                split(line[i], field, "\t")
                if (field[2] in whole) continue
                both = field[4] != "(none)" && field[5] != "(none)"
                # A volume of its own comes and goes with a service.
                if (field[1] == "data" && field[2] ~ "^volume/" && !both) continue
                if (field[1] ~ /^(stack|cluster|data|major|mode|login|store|standby)$/) found = 1
                if (field[1] ~ /^(network|volume)$/ && both) found = 1
                if (both && apart(field[1], field[4], field[5])) found = 1
                if (field[1] == "etcd-members" && field[3] ~ /\.ETCD_INITIAL_CLUSTER$/ && both) found = 1
            }
            exit !found
        }' "$1"
}

# touches_objects FILE : whether the script of roles and databases has something new to do.
touches_objects() {
    [ -r "$folder/init/post-init.sh" ] &&
        awk -F '\t' '$1 ~ /^(role|database|extension|schema|sql)$/ && $5 != "(none)" {found = 1} END {exit !found}' "$1"
}

# report_live LIVE CHANGES : what differs in the live dynamic configuration though no release changed it.
report_live() {
    awk -F '\t' -v changes="$2" '
        FILENAME == changes {known[$3] = 1; next}
        !($1 in known) {printf "cluster: %s: %s runs, though not compiled -> %s: reload\n", $1, $2, $3}' "$2" "$1"
}
