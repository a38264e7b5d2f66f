package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressesTest {
    @ParameterizedTest
    @ValueSource(strings = {"a", "tasks.database", "orders_database", "a-b.example", "xn--bcher-kva.example", "1a.b2"})
    void hosts(String text) {
        assertThat(Addresses.isHost(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", ".", "a.", ".a", "a..b", "-a", "a-", "a b", "bücher.example", "256.0.0.1", "1.2.3", "10"})
    void noHosts(String text) {
        assertThat(Addresses.isHost(text)).isFalse();
    }

    @Test
    void hostsHaveLabelsOf63AndAreAtMost253Long() {
        String label = "a".repeat(63);
        String longest = label + "." + label + "." + label + "." + "a".repeat(61);
        assertThat(longest).hasSize(253);
        assertThat(Addresses.isHost(longest)).isTrue();
        assertThat(Addresses.isHost(longest + "a")).isFalse();
        assertThat(Addresses.isHost(label + "a")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "80", "65535"})
    void ports(String text) {
        assertThat(Addresses.isPort(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "-1", "080", "65536", "99999999999", "8o", "٨٠"})
    void noPorts(String text) {
        assertThat(Addresses.isPort(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "10.0.0.1", "255.255.255.255"})
    void ipv4(String text) {
        assertThat(Addresses.isIpv4(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1.2.3", "1.2.3.4.5", "1.2.3.256", "1.2.3.04", "1.2.3.", "a.b.c.d"})
    void noIpv4(String text) {
        assertThat(Addresses.isIpv4(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"::", "::1", "fe80::1", "1:2:3:4:5:6:7:8", "1::", "1:2:3:4:5:6:7::", "FD00::A"})
    void ipv6(String text) {
        assertThat(Addresses.isIpv6(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                ":1",
                "1:",
                ":::",
                "1::2::3",
                "1:2:3:4:5:6:7",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "g::",
                "10.0.0.1"
            })
    void noIpv6(String text) {
        assertThat(Addresses.isIpv6(text)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.0/8", "10.20.30.40/32", "0.0.0.0/0", "10.0.0.128/25", "::/0", "fd00::/128"})
    void networks(String text) {
        assertThat(Addresses.isNetwork(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0",
                "10.0.0.1/31",
                "10.0.0.0/33",
                "0.0.0.1/0",
                "10.0.0.0/",
                "/8",
                "::/129",
                "a/8",
                "10.0.0.0/8/8"
            })
    void noNetworks(String text) {
        assertThat(Addresses.isNetwork(text)).isFalse();
    }
}
