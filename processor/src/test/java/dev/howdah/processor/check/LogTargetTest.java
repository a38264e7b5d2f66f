package dev.howdah.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LogTargetTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "stdout format raw local0 info",
                "stdout local0",
                "/dev/log local1 notice",
                "10.0.0.1:514 len 200 format iso daemon",
                "syslog.example.com local7 debug emerg",
                "fd@2 format short user"
            })
    void isTaken(String text) {
        assertThat(LogTarget.fault(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                " ",
                "{{{{",
                "stdout",
                "stdoutt local0",
                "stdout format raww local0",
                "stdout format",
                "stdout local8",
                "stdout local0 verbose",
                "stdout local0 info err debug",
                "/$'%] local0",
                "stdout local0 # here"
            })
    void isRefused(String text) {
        assertThat(LogTarget.fault(text)).isNotEmpty();
    }
}
