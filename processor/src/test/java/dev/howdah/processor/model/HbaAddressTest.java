package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HbaAddressTest {
    @ParameterizedTest
    @CsvSource({
        "all, ::/0",
        "0.0.0.0/0, 10.0.0.0/8",
        "10.0.0.0/8, 10.255.255.255/32",
        "10.0.0.5/24, 10.0.0.200",
        "::/0, fd00::/8",
        "fd00::/8, fdff:ffff::1",
        "2001:db8::/64, 2001:db8::ffff:0:0:1",
        "2001:db8:0:0:8000::/65, 2001:db8::8000:0:0:1",
        "samenet, samehost",
        "samehost, 127.0.0.1/32",
        ".example.com, db.example.com",
    })
    void covers(String one, String other) {
        assertThat(HbaAddress.of(one).covers(HbaAddress.of(other))).isTrue();
        assertThat(HbaAddress.of(one).excludes(HbaAddress.of(other))).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0/0, ::/0",
        "10.0.0.0/8, 11.0.0.0/8",
        "10.0.0.0/25, 10.0.0.128/25",
        "2001:db8::/65, 2001:db8::8000:0:0:1",
        "127.0.0.1, ::1",
        "samehost, 10.0.0.0/24",
    })
    void excludes(String one, String other) {
        assertThat(HbaAddress.of(one).covers(HbaAddress.of(other))).isFalse();
        assertThat(HbaAddress.of(one).excludes(HbaAddress.of(other))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/8, 0.0.0.0/0",
        "samenet, 10.0.0.0/24",
        "db.example.com, 10.0.0.0/24",
        "db.example.com, .example.com",
        "example.com, db.example.com",
    })
    void canNotTell(String one, String other) {
        assertThat(HbaAddress.of(one).covers(HbaAddress.of(other))).isFalse();
        assertThat(HbaAddress.of(one).excludes(HbaAddress.of(other))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1/24", "0.0.0.1/0", "128.0.0.0/0", "fd00::1/64", "::1/0", "10.0.0.3/31"})
    void hasHostBits(String address) {
        assertThat(HbaAddress.of(address).hasHostBits()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/24", "10.0.0.1", "0.0.0.0/0", "::/0", "::1", "fd00::/64", "10.0.0.2/31", "samenet"})
    void hasNoHostBits(String address) {
        assertThat(HbaAddress.of(address).hasHostBits()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "10.0.0.0/33",
                "10.0.0.256",
                "10.0/8",
                "::1::",
                "1:2:3:4:5:6:7:8:9",
                "12345::",
                "::/129",
                "db/24",
                "-",
                ""
            })
    void isNone(String address) {
        assertThat(HbaAddress.of(address)).isNull();
    }
}
