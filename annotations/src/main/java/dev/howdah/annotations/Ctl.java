package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** How {@code patronictl}, and members among each other, talk to the REST API. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Ctl {
    /**
     * Whether certificates go unchecked. Anybody on the network can then pose as a member.
     *
     * <p>Key {@code ctl.insecure} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether certificates go unchecked
     */
    @Setting(
            key = "insecure",
            comment = "certificates go unchecked",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    boolean insecure() default false;

    /**
     * The authorities that sign the REST API's certificates.
     *
     * <p>Key {@code ctl.cacert} in {@code patroni.yml}. Patroni's default: {@code restapi.cafile}.
     *
     * @return authorities of the REST API's certificates
     */
    @Setting(
            key = "cacert",
            form = Form.PATH,
            comment = "authorities of the REST API's certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    String cacert() default "";

    /**
     * The client certificate. Members use it among each other as well. Needed with {@link VerifyClient#REQUIRED}.
     *
     * <p>Key {@code ctl.certfile} in {@code patroni.yml}. Default: none.
     *
     * @return client certificate
     */
    @Setting(
            key = "certfile",
            form = Form.PATH,
            comment = "client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    String certfile() default "";

    /**
     * The client certificate's private key. May be left out where {@link #certfile} holds the key as well.
     *
     * <p>Key {@code ctl.keyfile} in {@code patroni.yml}. Default: none.
     *
     * @return private key of the client certificate
     */
    @Setting(
            key = "keyfile",
            form = Form.PATH,
            comment = "private key of the client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    String keyfile() default "";

    /**
     * The secret with the private key's password.
     *
     * <p>Key {@code ctl.keyfile_password} in {@code patroni.yml}. Default: none.
     *
     * @return secret with the password of the private key
     */
    @Setting(
            key = "keyfile_password",
            form = Form.SECRET,
            comment = "secret with the password of the private key",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#ctl")
    String keyfilePasswordSecret() default "";
}
