# etcd without a shell, as the official distroless image: a health check or command that needs one fails here too.
FROM scratch
ADD etcd.tar /
WORKDIR /var/lib/etcd
ENV PATH=/usr/local/bin
EXPOSE 2379 2380
CMD ["/usr/local/bin/etcd"]
