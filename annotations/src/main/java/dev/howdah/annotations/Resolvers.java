package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How members' addresses are looked up in Docker's DNS. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "haproxy.cfg")
public @interface Resolvers {
    /**
     * The name server. An address with a port, because HAProxy takes no name here.
     *
     * <p>Keyword {@code nameserver dns} in section {@code resolvers docker} of {@code haproxy.cfg}. Default
     * {@code 127.0.0.11:53}, Docker's in every container.
     *
     * @return Docker's name server
     */
    @Setting(
            key = "nameserver dns",
            form = Form.HOST_PORT,
            write = Write.ALWAYS,
            comment = "Docker's name server",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    String nameserver() default "127.0.0.11:53";

    /**
     * The largest answer; HAProxy's 512 bytes hold about 29 members.
     *
     * <p>Keyword {@code accepted_payload_size} in section {@code resolvers docker} of {@code haproxy.cfg}. Bytes, 512
     * to 65535. Default 8192 (HAProxy's own: 512).
     *
     * @return largest answer
     */
    @Setting(
            key = "accepted_payload_size",
            unit = "bytes",
            min = 512,
            max = 65535,
            write = Write.ALWAYS,
            comment = "largest answer",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    int acceptedPayloadSize() default 8192;

    /**
     * Attempts for each question. After the last one the answer counts as missing.
     *
     * <p>Keyword {@code resolve_retries} in section {@code resolvers docker} of {@code haproxy.cfg}. 1 to 100.
     * Default 2 (HAProxy's own: 3).
     *
     * @return attempts for each question
     */
    @Setting(
            key = "resolve_retries",
            min = 1,
            max = 100,
            write = Write.ALWAYS,
            comment = "attempts for each question",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    int resolveRetries() default 2;

    /**
     * The time between two questions. It is how long a new member waits before it is found.
     *
     * <p>Keyword {@code timeout resolve} in section {@code resolvers docker} of {@code haproxy.cfg}. Default
     * {@code 1s}.
     *
     * @return time between two questions
     */
    @Setting(
            key = "timeout resolve",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time between two questions",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    String timeoutResolve() default "1s";

    /**
     * The time before a question is asked again.
     *
     * <p>Keyword {@code timeout retry} in section {@code resolvers docker} of {@code haproxy.cfg}. Default
     * {@code 1s}.
     *
     * @return time before asking again
     */
    @Setting(
            key = "timeout retry",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "time before asking again",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    String timeoutRetry() default "1s";

    /**
     * How long a good answer counts.
     *
     * <p>Keyword {@code hold valid} in section {@code resolvers docker} of {@code haproxy.cfg}. Default {@code 1s}
     * (HAProxy's own: {@code 10s}).
     *
     * @return life of a good answer
     */
    @Setting(
            key = "hold valid",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "life of a good answer",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    String holdValid() default "1s";

    /**
     * How long a member that vanished from the answers is kept. Long enough that a slip of the name server does not
     * cut connections.
     *
     * <p>Keyword {@code hold obsolete} in section {@code resolvers docker} of {@code haproxy.cfg}. Default
     * {@code 10s} (HAProxy's own: {@code 0s}).
     *
     * @return life of a vanished member
     */
    @Setting(
            key = "hold obsolete",
            form = Form.DURATION,
            write = Write.ALWAYS,
            comment = "life of a vanished member",
            source = "https://docs.haproxy.org/3.0/configuration.html#5.3.2")
    String holdObsolete() default "10s";
}
