#!/bin/sh
# As the official image's: `haproxy ARGS` and bare options both mean HAProxy in the foreground; anything else is run.
set -eu
case ${1:-} in
  -*) exec haproxy -W -db "$@" ;;
  haproxy) shift; exec haproxy -W -db "$@" ;;
  *) exec "$@" ;;
esac
