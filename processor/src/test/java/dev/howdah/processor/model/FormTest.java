package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class FormTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    TEXT       | anything: "at" #all
                    LINES      | anything
                    YAML       | {
                    NAME       | orders-2_a
                    NAME       | 01
                    SERVICE    | 1etcd
                    SERVICE    | 0xetc
                    SECRET     | orders.db-password_1
                    IDENTIFIER | Bestellungen für "heute"
                    PARAMETER  | shared_buffers
                    PARAMETER  | pg_stat_statements.track
                    SLOT       | slot_1
                    PATH       | /var/lib/a-b_c/d.e+f@g:h
                    PATH       | /
                    HOST       | tasks.database
                    HOST       | 10.0.0.1
                    HOST_PORT  | etcd:2379
                    CIDR       | 10.0.0.0/24
                    CIDR       | fd00::/64
                    ADDRESS    | db.example.com
                    ADDRESS    | ::1
                    ADDRESS    | 10.0.0.0/8
                    HBA_ADDRESS | .example.com
                    HBA_ADDRESS | samenet
                    HBA_ADDRESS | 10.0.0.5/24
                    HBA_ADDRESS | ::ffff:10.0.0.0/104
                    DURATION   | 500ms
                    DURATION   | 24h
                    SIZE       | 64MB
                    CPUS       | 0.5
                    IMAGE      | registry.example:5000/patroni:4.0.7
                    LABEL      | yachts.swarm.patroni=storage
                    CONSTRAINT | node.role == manager
                    CONSTRAINT | node.labels.zone!=north
                    EMAIL      | first.last+tag@example.com
                    VARIABLE   | _NAME_1
                    COMMAND    | /bin/true --yes
                    KEY        | a.b-c_D
                    """)
    void accepts(Form form, String text) {
        assertThat(form.accepts(text, false)).isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    NAME       | -orders
                    SERVICE    | etcd_
                    SERVICE    | 01
                    SERVICE    | 0x1F
                    HOST       | db.0x1f
                    NAME       | orders_
                    NAME       | orders.db
                    NAME       | größe
                    NAME       | a234567890123456789012345678901234567890123456789012345678901234
                    SECRET     | a/b
                    SECRET     | .a
                    IDENTIFIER | ä23456789012345678901234567890123456789012345678901234567890123
                    PARAMETER  | a.b.c
                    PARAMETER  | .a
                    PARAMETER  | 1a
                    SLOT       | Slot
                    SLOT       | a-b
                    PATH       | var/lib
                    PATH       | /var/../etc
                    PATH       | /var/.
                    PATH       | //var
                    PATH       | /a b
                    HOST       | a..b
                    HOST       | 1.2.3
                    HOST       | -a.example
                    HOST_PORT  | etcd
                    HOST_PORT  | etcd:0
                    HOST_PORT  | etcd:65536
                    HOST_PORT  | :2379
                    CIDR       | 10.0.0.1/24
                    CIDR       | 10.0.0.0
                    CIDR       | 10.0.0.0/33
                    ADDRESS    | ..example.com
                    ADDRESS    | 1::2::3
                    DURATION   | 4
                    DURATION   | 4 s
                    DURATION   | 25d
                    DURATION   | 597h
                    SIZE       | 0MB
                    SIZE       | 64MiB
                    SIZE       | 64mb
                    CPUS       | 0
                    CPUS       | .5
                    IMAGE      | patroni
                    LABEL      | label
                    LABEL      | =value
                    LABEL      | key=
                    CONSTRAINT | node.role = manager
                    CONSTRAINT | node.role ==
                    EMAIL      | nobody
                    EMAIL      | a@b@c.example
                    EMAIL      | a@localhost
                    VARIABLE   | 1A
                    VARIABLE   | A-B
                    COMMAND    | ' '
                    KEY        | a b
                    """)
    void refuses(Form form, String text) {
        assertThat(form.accepts(text, false)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "HOST,  ${DOMAIN}",
        "HOST,  orders.${DOMAIN:-example.com}",
        "IMAGE, '${REGISTRY:?the registry}/patroni:4.0'",
        "LABEL, ${KEY}=true"
    })
    void aPlaceholderStandsForWhatFits(Form form, String text) {
        assertThat(form.accepts(text, true)).isTrue();
        assertThat(form.accepts(text, false)).isFalse();
    }

    @Test
    void aPlaceholderDoesNotExcuseWhatStandsAroundIt() {
        assertThat(Form.IMAGE.accepts("${REGISTRY}/patroni", true)).isFalse();
        assertThat(Form.HOST.accepts("a b.${DOMAIN}", true)).isFalse();
    }

    @Test
    void aDefaultHasToFitAsWell() {
        assertThat(Form.HOST.accepts("${DOMAIN:-a b}", true)).isFalse();
        assertThat(Form.HOST.accepts("orders.${DOMAIN:-a b}", true)).isFalse();
        assertThat(Form.HOST.accepts("${DOMAIN:-}", true)).isTrue();
    }

    @ParameterizedTest
    @EnumSource
    void everyFormCanFollowInAMessage(Form form) {
        assertThat(form.description()).isNotBlank().doesNotEndWith(".").doesNotContain("\n");
    }
}
