# Patroni and PostgreSQL as Debian packages them; `patronictl` works without arguments.
FROM howdah/base:lab
RUN mkdir -p /etc/patroni /run/postgresql \
 && chown -R 999:999 /var/lib/postgresql /run/postgresql /etc/patroni
ENV PATH=/usr/lib/postgresql/17/bin:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin \
    LANG=C.UTF-8 PATRONICTL_CONFIG_FILE=/etc/patroni/patroni.yml
USER 999:999
WORKDIR /var/lib/postgresql
EXPOSE 5432 8008
STOPSIGNAL SIGTERM
ENTRYPOINT ["patroni", "/etc/patroni/patroni.yml"]
