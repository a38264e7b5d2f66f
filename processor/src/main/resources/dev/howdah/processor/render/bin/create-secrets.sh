#!/bin/sh
# Makes the secrets of this stack that are missing, from random letters and digits; one that exists is never replaced.
#
# usage: create-secrets.sh [--local] [NAME...]            those that are missing, of all or of these
#        create-secrets.sh [--local] --stdin NAME <FILE   this one, of what standard input holds
#
#   --local   files below secrets/, for compose.local.yaml, instead of Docker secrets of the Swarm
#
# A value that somebody needs to know is shown once, on a terminal only: keep it in your password store. Values that only
# you have (files, hashes, passwords of private keys) are named with the command that takes them.
#
# Exit: 0 all are there, 1 some are missing or something failed, 2 wrong usage.

set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=secrets.sh
. "$folder/bin/secrets.sh"

local='' stdin=''
while [ $# -gt 0 ]; do
    case $1 in
        --local) local=yes ;;
        --stdin) stdin=yes ;;
        --help) usage; exit 0 ;;
        -*) complain "unknown option $1"; usage >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done
[ -z "$stdin" ] || [ $# -eq 1 ] || { complain '--stdin takes the name of one secret'; exit 2; }
must_know "$@"

# The folder keeps others on this host out. In a container only the file itself counts, and its user is another one.
keep_local() {
    (
        umask 077
        mkdir -p "$folder/secrets"
        cat >"$folder/secrets/.$1.$$"
        [ -s "$folder/secrets/.$1.$$" ] || { rm -f "$folder/secrets/.$1.$$"; exit 1; }
        chmod 0444 "$folder/secrets/.$1.$$"
        mv "$folder/secrets/.$1.$$" "$folder/secrets/$1"
    )
}

keep() { if [ -n "$local" ]; then keep_local "$1"; else store "$1"; fi; }

exists() {
    if [ -n "$local" ]; then
        [ -s "$folder/secrets/$1" ]
    else
        found=$(versions "$1") || exit 1
        [ -n "$found" ]
    fi
}

# again NAME : how to get rid of it.
again() { if [ -n "$local" ]; then printf 'rm -f secrets/%s' "$1"; else printf 'docker secret rm %s' "$1"; fi; }

give() {
    ! exists "$1" || die "$1 exists already. Change it with: bin/rotate-secret.sh --stdin $1 <FILE"
    if [ "$(about "$1" kind)" = file ]; then
        keep "$1" || die "$1 could not be made; a file of no byte or of more than $MOST is refused"
    else
        read_value "$1"
        printf %s "$value" | keep "$1" || die "$1 could not be made"
    fi
    say "$1: made"
}

make() {
    random_value "$(about "$1" length)"
    printf %s "$value" | keep "$1" || die "$1 could not be made"
    if [ "$(about "$1" keeper)" = machine ]; then
        say "$1: made; nobody needs to know it"
    elif [ -t 1 ]; then
        say "$1: made; keep it, it is not shown again: $value"
    else
        say "$1: made, but not shown, as this is no terminal. For one that you know: $(again "$1"); bin/create-secrets.sh${local:+ --local} --stdin $1 <FILE"
    fi
    value=
}

if [ -z "$local" ]; then
    docker secret ls --quiet >/dev/null 2>&1 || die 'no Docker Swarm manager answers here: docker node ls says why'
fi
if [ -n "$stdin" ]; then
    give "$1"
    exit 0
fi
[ $# -gt 0 ] || {
    # Names of secrets are words.
    # shellcheck disable=SC2046
    set -- $(rows secret | cut -f 2)
}
missing=0
for name in "$@"; do
    # On one machine the repository is a volume of its own.
    [ -z "$local" ] || [ "$(about "$name" kind)" != repository-key ] || continue
    if exists "$name"; then
        say "$name: is there"
    elif is_made "$name"; then
        make "$name"
    else
        complain "$name is missing, and only you have it. Give it with:"
        if [ "$(about "$name" kind)" = bcrypt ]; then
            printf '    caddy hash-password | bin/create-secrets.sh%s --stdin %s\n' "${local:+ --local}" "$name" >&2
        else
            printf '    bin/create-secrets.sh%s --stdin %s <FILE\n' "${local:+ --local}" "$name" >&2
        fi
        missing=$((missing + 1))
    fi
done
[ "$missing" -eq 0 ]
