# PgBouncer, with the conventions of edoburu/pgbouncer: user 70, and the configuration as the command's only argument.
FROM howdah/base:lab
RUN groupadd -r -g 70 pooler && useradd -r -u 70 -g pooler -d /nonexistent -s /usr/sbin/nologin pooler
USER 70:70
STOPSIGNAL SIGINT
ENTRYPOINT ["/usr/sbin/pgbouncer"]
CMD ["/etc/pgbouncer/pgbouncer.ini"]
