# HAProxy, with the conventions of the official image: user 99, no tool that a health check could lean on by mistake.
FROM howdah/base:lab
RUN usermod -u 99 haproxy && groupmod -g 99 haproxy \
 && mkdir -p /usr/local/etc/haproxy /var/lib/haproxy && chown -R 99:99 /var/lib/haproxy \
 && rm -f /usr/bin/curl /usr/bin/wget /usr/bin/socat
USER haproxy
WORKDIR /var/lib/haproxy
STOPSIGNAL SIGUSR1
COPY haproxy-entrypoint.sh /usr/local/bin/docker-entrypoint.sh
ENTRYPOINT ["docker-entrypoint.sh"]
CMD ["haproxy", "-f", "/usr/local/etc/haproxy/haproxy.cfg"]
