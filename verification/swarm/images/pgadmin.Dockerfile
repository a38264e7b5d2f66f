# pgAdmin from PyPI, laid out as the official image: /venv, /pgadmin4, user 5050 in group 0.
FROM howdah/base:lab
ADD venv.tar /
COPY pgadmin-entrypoint.sh /entrypoint.sh
RUN mkdir -p /var/lib/pgadmin /run/pgadmin /etc/pgadmin \
 && ln -s /venv/lib/python3.13/site-packages/pgadmin4 /pgadmin4 \
 && touch /pgadmin4/config_distro.py \
 && chown 5050:0 /var/lib/pgadmin /run/pgadmin /pgadmin4/config_distro.py
USER 5050
WORKDIR /pgadmin4
VOLUME /var/lib/pgadmin
EXPOSE 80 443
ENTRYPOINT ["/entrypoint.sh"]
