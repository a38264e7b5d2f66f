#!/bin/sh
# Starts the container's command, which is Patroni, once every password that it was given is one that can be used: a broken
# one would show only later, as a member that can't log in. What it says names the secret and holds no part of it.
set -eu

secrets=/run/secrets

refuse() {
    printf 'patroni-entrypoint: the secret %s %s\n' "$1" "$2" >&2
    exit 1
}

for name in ${CHECKED_SECRETS-}; do
    file=$secrets/$name
    # A stack that changed since the image was built may not mount it any more.
    [ -e "$file" ] || continue
    [ -r "$file" ] || refuse "$name" "can't be read by user $(id -u): mount it with that uid and mode 0400"
    [ -s "$file" ] || refuse "$name" 'is empty: make it anew'
    if [ "$(LC_ALL=C tr -d -c '\n\r' <"$file" | wc -c)" -gt 0 ]; then
        refuse "$name" 'holds a line break: make it anew without one, not even at its end'
    fi
    if [ "$(LC_ALL=C tr -d '\040-\176' <"$file" | wc -c)" -gt 0 ]; then
        refuse "$name" 'holds a character that is not printable ASCII: make it anew, for example of letters and digits'
    fi
    case " ${PATRONIS_SECRETS-} " in
        *" $name "*)
            # Patroni quotes the statement by $$ that makes the role, and its trace shows what stands around the end.
            # shellcheck disable=SC2016
            ! grep -qF '$$' "$file" || refuse "$name" 'holds two dollar signs in a row, which Patroni cannot give to a role: make it anew without'
            ;;
    esac
done

# A stack's command may be Patroni's arguments alone.
case ${1-} in
    '' | -* | *.yml | *.yaml) set -- patroni "$@" ;;
esac
exec "$@"
