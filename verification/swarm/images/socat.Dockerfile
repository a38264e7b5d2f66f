# socat, with the conventions of alpine/socat: the entrypoint is socat, and there is a shell.
FROM howdah/base:lab
ENTRYPOINT ["socat"]
