package dev.howdah.processor.check;

import static dev.howdah.processor.check.CatalogueEntry.error;
import static dev.howdah.processor.check.CatalogueEntry.warning;

/** What Patroni, initdb and post-init.sh do with values that are well-formed each by itself. */
public enum PatroniProblem implements ProblemCode {
    INITDB_OPTION(error(70, "initdb would end without a cluster, and Patroni would start over for ever")
            .source("https://www.postgresql.org/docs/current/app-initdb.html")),
    INITDB_VALUE(error(71, "initdb refuses the value, and Patroni would start over for ever")
            .source("https://www.postgresql.org/docs/current/app-initdb.html")),
    BASEBACKUP(error(72, "No replica could be copied from the primary, or the option would be dropped silently")
            .source("https://patroni.readthedocs.io/en/latest/replica_bootstrap.html#building-replicas")),
    SLOT(error(73, "Patroni can't make the slot and logs an error in every loop")
            .source("https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")),
    NOBODY_LEADS(error(74, "Patroni would wait for a leader for ever")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")),
    NOBODY_SYNCHRONOUS(
            error(75, "No replica could become synchronous: commits are lost with the primary, or hang in strict mode")
                    .source("https://patroni.readthedocs.io/en/latest/replication_modes.html")),
    NOBODY_READS(error(76, "Every member answers HAProxy's check with 503, so these connections lead nowhere")
            .source("https://patroni.readthedocs.io/en/latest/rest_api.html#health-check-endpoints")),
    NO_WAL(error(77, "Replicas would never receive a change")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#tags")),
    NO_SOURCE(error(78, "Patroni takes it for an ordinary cluster and makes an empty one")
            .source("https://patroni.readthedocs.io/en/latest/standby_cluster.html")),
    NOT_IN_STANDBY(
            warning(79, "A standby cluster is a copy of the remote one: Patroni never runs the post-init script in it")
                    .source("https://patroni.readthedocs.io/en/latest/standby_cluster.html")),
    NO_LAG(warning(80, "A replica that is one byte behind would not be promoted, so that a busy cluster stays down")
            .source("https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")),
    POSTGRES_TOO_NEW(warning(81, "That Patroni was not made for this PostgreSQL and drops parameters that came with it")
            .source("https://patroni.readthedocs.io/en/latest/releases.html")),
    UNKNOWN_KEY(warning(82, "No Patroni that Howdah knows has the key, and it ignores what it does not know")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html")),
    HARMFUL_KEY(error(83, "The members would not run the cluster that the annotations describe")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html")),
    TEMPLATE(error(84, "Docker refuses the service when the stack is deployed")
            .source("https://docs.docker.com/reference/cli/docker/service/create/#create-services-using-templates")),
    SHARED_NAME(error(85, "The second member of one name exits at once, and one address can't lead to two members")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#global-universal")),
    PASSING_NAME(
            warning(86, "Every new container is a new member, and the slot of the old one keeps WAL on the primary")
                    .source("https://patroni.readthedocs.io/en/latest/dynamic_configuration.html")),
    QUOTED_BADLY(error(87, "Patroni quotes other letters wrongly when it makes the role, and would start over for ever")
            .source("https://github.com/patroni/patroni/blob/master/patroni/psycopg.py")),
    TWO_PASSWORDS(error(88, "Patroni sets one password after the other, and the last one silently wins")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    ROLE_NAME(error(89, "PostgreSQL refuses the name, and Patroni would start over for ever")
            .source("https://www.postgresql.org/docs/current/sql-createrole.html")),
    SUPERUSER_QUOTED(error(94, "initdb makes the extension plpgsql, and PostgreSQL lets no role of such a name own one")
            .source("https://www.postgresql.org/support/security/CVE-2023-39417/")),
    POST_INIT(error(
                    90,
                    "The post-init script would fail, and Patroni would remove the new cluster and start over for ever")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#bootstrap-configuration")),
    PLACE(error(91, "A member could not start with it, or not a second time")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    COMMAND(error(92, "Patroni splits the line into words and starts the first one without a shell")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")),
    RESTORE_COMMAND(
            error(93, "PostgreSQL puts the file's name for %f and its place for %p, so the command could fetch no file")
                    .source("https://www.postgresql.org/docs/current/runtime-config-wal.html#GUC-RESTORE-COMMAND")),
    LOG(error(95, "Python's logging refuses it, and Patroni ends at once")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#log")),
    TLS(error(96, "libpq would refuse to connect, so that no member could work")
            .source("https://www.postgresql.org/docs/current/libpq-connect.html#LIBPQ-CONNECT-SSLMODE")),
    SECRET_FILE(error(97, "The file would not be there")
            .source("https://docs.docker.com/reference/compose-file/services/#secrets")),
    LISTEN(error(99, "A member can only listen on an address of its own container, which nobody knows beforehand")
            .source("https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql"));

    private final CatalogueEntry entry;

    PatroniProblem(CatalogueEntry entry) {
        this.entry = entry;
    }

    @Override
    public CatalogueEntry entry() {
        return entry;
    }
}
