#!/bin/sh
# Backs the cluster of the stack that runs up now, beside what is scheduled.
#
# usage: backup.sh [OPTION...] TYPE
#
#   TYPE is full, diff (what changed since the last full backup) or incr (since the last of any type).
#
#   --timeout SECONDS  how long to wait for it (default 86400); it goes on when the time is over
#
# pgBackRest runs in the task of the service that backs up, on the primary's host. A job reaches it through the engine of that
# host: the variable DOCKER_SOCKET says where the engines listen, if that is not /var/run/docker.sock.
#
# Exit: 0 done, 1 something failed, 2 wrong usage.

set -eu
# shellcheck source-path=SCRIPTDIR source=common.sh
. "$(dirname "$0")/common.sh"
# shellcheck source-path=SCRIPTDIR source=errand.sh
. "$folder/bin/errand.sh"

patience=86400
while [ $# -gt 0 ]; do
    case $1 in
        --timeout)
            [ $# -gt 1 ] || { complain '--timeout needs a value'; exit 2; }
            patience=$2
            shift
            ;;
        --help) usage; exit 0 ;;
        -*) complain "unknown option $1"; usage >&2; exit 2 ;;
        *) break ;;
    esac
    shift
done
must_be_seconds "$patience"
[ $# -eq 1 ] || { usage >&2; exit 2; }
case $1 in full | diff | incr) ;; *) complain "a backup is full, diff or incr, not $1"; exit 2 ;; esac

backup=$(fact backup)
[ -n "$backup" ] || die 'this stack has no backups: @PgBackRest declares them'
service_exists "$backup" || die "the stack $stack does not run here: no service ${stack}_$backup"

trap end_errand EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

errand=${stack}_backup_now
tell_hosts "$patience" "$backup" python3 /usr/local/lib/howdah/backup.py now "$1" || exit 1
[ "$(hosts_done)" -ge 1 ] || die 'no backup was made: no host has the primary just now'
say "$1 backup: done"
