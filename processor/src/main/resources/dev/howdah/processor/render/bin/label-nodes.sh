#!/bin/sh
# Gives hosts the labels that the stack's services ask for.
#
# usage: label-nodes.sh [--dry-run] [NODE...]
#
# With as many nodes as there are members, or with none and as many hosts in the Swarm, they get the labels in that order:
# a label that every member's host carries goes to all of them, one that only one host may carry to one after the other.
# A label that enough hosts carry already is left as it is.
set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"

dry=
while [ $# -gt 0 ]; do
    case $1 in
        --dry-run) dry=yes ;;
        --help) usage; exit 0 ;;
        -*) complain "unknown option $1"; usage >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done

members=$(fact members)
[ $# -gt 0 ] || {
    hosts=$(docker node ls --format '{{.Hostname}} {{.Status}} {{.Availability}}') || die 'the Swarm does not tell its hosts'
    # shellcheck disable=SC2046  # a node's name is one word
    set -- $(printf '%s\n' "$hosts" | awk '$2 == "Ready" && $3 == "Active" {print $1}')
    [ $# -eq "$members" ] ||
        die "the Swarm has $# hosts that take tasks, the stack $members members: name the $members that shall have them"
}
[ $# -ge "$members" ] || die "$members members need $members hosts, not $#"

# carry LABEL : how many hosts carry it.
carry() {
    carried=$(node_labels true) || exit 1
    printf '%s\n' "$carried" | grep -cxF "$1" || :
}

label() {
    say "docker node update --label-add $2 $1"
    [ -n "$dry" ] || docker node update --label-add "$2" "$1" >/dev/null
}

next=1
while IFS="$tab" read -r where label _; do
    [ -n "$label" ] || continue
    service=${where#service/}
    count=$(carry "$label")
    if [ "$service" = "$database" ]; then
        [ "$count" -lt "$members" ] || continue
        for node in "$@"; do label "$node" "$label"; done
    else
        [ "$count" -lt 1 ] || continue
        eval "node=\${$next}"
        # shellcheck disable=SC2154  # set by eval
        label "$node" "$label"
        next=$((next % $# + 1))
    fi
done <<END
$(rows label | sort -u)
END
