#!/bin/sh
# shellcheck disable=SC2016,SC2034,SC2154  # a pattern, variables for the scripts, variables from common.sh
# Values and versions of secrets; sourced, after common.sh. A value is only ever in a variable that is not exported and in a
# pipe: never an argument of a program, in the environment or in a file that others may read.

LC_ALL=C
export LC_ALL
MOST=512000 # bytes that Docker takes

# what a trace or a printf of its own would show
case $- in *x*) die 'a trace (sh -x) would show the values: run it without' ;; esac
case $(command -v printf) in */*) die 'this shell has no printf of its own, and the values would be seen in ps: run it with dash or bash' ;; esac

# about NAME KEY : what plan.tsv says of a secret.
about() { fact "$2" "secret/$1"; }

# must_know NAME... : ends unless the stack has them all.
must_know() {
    for name in "$@"; do
        [ -n "$(about "$name" kind)" ] ||
            die "the stack $stack has no secret $name. It has: $(rows secret | cut -f 2 | tr '\n' ' ')"
    done
}

# random_value LENGTH : letters and digits, which need no quotes anywhere; ends if too few came.
random_value() {
    value=$(head -c 4096 /dev/urandom | tr -dc 'A-Za-z0-9' | cut -c "1-$1")
    [ "${#value}" -eq "$1" ] || die '/dev/urandom gave too little'
}

# read_value NAME : a value of one line from standard input, into $value; ends if it can't be the secret's.
read_value() {
    # The letter keeps line feeds, which a substitution drops. It would drop a NUL as well, which is none of what may be.
    value=$(head -c "$MOST" | tr '\000' '\001' && printf x)
    value=${value%x}
    case $value in
        *"
")
            value=${value%?}
            complain "$1: the line feed at the end is left out"
            ;;
    esac
    [ -n "$value" ] || die "$1: standard input is empty"
    case $value in *[!\ -~]*) die "$1: only printable ASCII characters on one line can be used" ;; esac
    case $(about "$1" kind) in
        bcrypt)
            printf '%s\n' "$value" | grep -qE '^\$2[aby]\$[0-9][0-9]\$[./A-Za-z0-9]{53}$' ||
                die "$1: this is no bcrypt hash, as caddy hash-password prints it"
            ;;
        superuser | replication | rewind)
            case $value in *'$$'*) die "$1: holds two dollar signs in a row, which Patroni can't give to a role" ;; esac
            ;;
        pgadmin-login) [ "${#value}" -ge 6 ] || die "$1: pgAdmin wants six characters at least" ;;
    esac
}

# store NAME [OPTION...] : makes a Docker secret of standard input.
store() {
    as=$1
    shift
    docker secret create --label "dev.howdah.stack=$stack" "$@" "$as" - >/dev/null
}

# versions NAME : its Docker secrets, oldest first: NAME, NAME.v2, NAME.v3, ...
versions() {
    existing_secrets=$(docker secret ls --filter "name=$1" --format '{{.Name}}') || die 'the Swarm does not tell its secrets: docker node ls says why'
    printf '%s\n' "$existing_secrets" | awk -v name="$1" '
        $0 == name {print 1, $0}
        index($0, name ".v") == 1 {n = substr($0, length(name) + 3); if (n ~ /^[0-9]+$/) print n, $0}' | sort -n | cut -d ' ' -f 2
}

# is_made NAME : whether any random value will do.
is_made() { [ -n "$(about "$1" length)" ]; }
