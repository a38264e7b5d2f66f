package dev.howdah.processor.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the files hold where a version or another setting decides how a setting is written. */
class PatroniFilesTest {
    private static EmittedStack stack(String attributes) {
        return StackCompiler.emitted(
                "Orders",
                "import dev.howdah.annotations.*;\n@PatroniCluster(" + attributes + ")\n@Etcd\nclass Orders {}\n");
    }

    /** Without a word initdb of PostgreSQL 18 turns checksums on. */
    @ParameterizedTest
    @CsvSource({
        "V17, true, data-checksums, no-data-checksums",
        "V17, false, '', data-checksums",
        "V18, true, data-checksums, no-data-checksums",
        "V18, false, no-data-checksums, data-checksums"
    })
    void checksumsAreWhatWasAskedFor(String postgres, boolean checksums, String there, String missing) {
        Map<String, Object> bootstrap = ComposeFile.map(
                stack("postgresVersion = PostgresVersion." + postgres + ", initdb = @Initdb(dataChecksums = "
                                + checksums + ")")
                        .renderedYaml("patroni.yml"),
                "bootstrap");

        List<Object> options = ComposeFile.list(bootstrap, "initdb");
        assertThat(options).doesNotContain(missing);
        assertThat(there.isEmpty() || options.contains(there)).isTrue();
    }

    @Test
    void theHealthCheckShowsTheCertificateThatEveryClientMustShow() {
        String tls =
                "restapi = @RestApi(certfile = \"/etc/tls/server\", cafile = \"/etc/tls/authority\", verifyClient ="
                        + " VerifyClient.%s), ctl = @Ctl(certfile = \"/etc/tls/client\", keyfile = \"/etc/tls/key\")";

        assertThat(check(tls.formatted("REQUIRED"))).contains("load_cert_chain('/etc/tls/client', '/etc/tls/key')");
        assertThat(check(tls.formatted("OPTIONAL"))).doesNotContain("load_cert_chain");
    }

    private static String check(String attributes) {
        return String.join(" ", ComposeFile.of(stack(attributes)).database().healthCheck());
    }
}
