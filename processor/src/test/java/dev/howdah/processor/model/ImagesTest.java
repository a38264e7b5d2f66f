package dev.howdah.processor.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImagesTest {
    private static final String DIGEST = "sha256:" + "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "patroni:4.0",
                "library/haproxy:3.0.11",
                "quay.io/coreos/etcd:v3.5.16",
                "registry.example:5000/a/b_c-d:latest",
                "LOCALHOST:5000/a:1",
                "a:_1"
            })
    void imagesWithATag(String text) {
        assertThat(Images.isReference(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "patroni",
                "a/b",
                "registry.example:5000/a",
                "patroni:",
                ":4.0",
                "patroni:.1",
                "patroni:-1",
                "Patroni:4.0",
                "a//b:1",
                "/a:1",
                "a b:1",
                "a:1:2",
                "a-/b:1",
                "a@",
                "a@sha256:abc"
            })
    void noImages(String text) {
        assertThat(Images.isReference(text)).isFalse();
    }

    @Test
    void imagesWithADigestNeedNoTag() {
        assertThat(Images.isReference("registry.example/a@" + DIGEST)).isTrue();
        assertThat(Images.isReference("registry.example/a:1@" + DIGEST)).isTrue();
        assertThat(Images.isReference("a@" + DIGEST + "0")).isFalse();
        assertThat(Images.isReference("a@" + DIGEST.replace('f', 'g'))).isFalse();
        assertThat(Images.isReference("a@" + DIGEST.replace("sha256", "sha512")))
                .isFalse();
        assertThat(Images.isReference("@" + DIGEST)).isFalse();
    }

    @Test
    void tagsHaveAtMost128Characters() {
        assertThat(Images.isReference("a:" + "1".repeat(128))).isTrue();
        assertThat(Images.isReference("a:" + "1".repeat(129))).isFalse();
    }
}
