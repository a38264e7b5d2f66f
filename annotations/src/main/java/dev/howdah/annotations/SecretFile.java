package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A file that a service reads and that stays out of the source, such as a certificate or its private key: a Docker secret
 * mounted as {@code /run/secrets/<name>}, readable by the service's user alone.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "compose.yaml")
public @interface SecretFile {
    /**
     * The secret's name, and the name of its file below {@code /run/secrets}.
     *
     * <p>Key {@code secrets} of the service in {@code compose.yaml}. Required.
     *
     * @return name of the secret
     */
    @Setting(
            form = Form.SECRET,
            required = true,
            comment = "name of the secret",
            source = "https://docs.docker.com/reference/compose-file/services/#secrets")
    String name() default "";

    /**
     * What the file is, for whoever has to provide it.
     *
     * <p>Stands in {@code secrets.yaml}. Required.
     *
     * @return what the file is
     */
    @Setting(file = "secrets.yaml", required = true, comment = "what the file is")
    String purpose() default "";
}
