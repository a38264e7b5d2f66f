package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Write;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A role that Patroni logs in with. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface Credentials {
    /**
     * The role's name.
     *
     * <p>Key {@code postgresql.authentication.<role>.username} in {@code patroni.yml}. Required.
     *
     * @return name of the role
     */
    @Setting(
            key = "username",
            form = Form.IDENTIFIER,
            required = true,
            write = Write.ALWAYS,
            comment = "name of the role",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String username() default "";

    /**
     * The secret with the password. Default: <code>&lt;stack&gt;_&lt;use&gt;_password</code>. Changing the secret
     * alone is not enough: the role needs the new password too, by {@code ALTER ROLE}.
     *
     * <p>Key {@code postgresql.authentication.<role>.password} in {@code patroni.yml}.
     *
     * @return secret with the password
     */
    @Setting(
            key = "password",
            form = Form.SECRET,
            comment = "secret with the password",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String passwordSecret() default "";

    /**
     * How much of TLS the connection needs. {@code PREFER} does not protect against somebody who poses as a member.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslmode} in {@code patroni.yml}. Default {@code PREFER}.
     *
     * @return how much of TLS the connection needs
     */
    @Setting(
            key = "sslmode",
            comment = "how much of TLS the connection needs",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    SslMode sslmode() default SslMode.PREFER;

    /**
     * The client certificate's private key.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslkey} in {@code patroni.yml}. Default: none.
     *
     * @return private key of the client certificate
     */
    @Setting(
            key = "sslkey",
            form = Form.PATH,
            comment = "private key of the client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslkey() default "";

    /**
     * The secret with the private key's password.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslpassword} in {@code patroni.yml}. Default: none.
     *
     * @return secret with the password of the private key
     */
    @Setting(
            key = "sslpassword",
            form = Form.SECRET,
            comment = "secret with the password of the private key",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslpasswordSecret() default "";

    /**
     * The client certificate.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslcert} in {@code patroni.yml}. Default: none.
     *
     * @return client certificate
     */
    @Setting(
            key = "sslcert",
            form = Form.PATH,
            comment = "client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslcert() default "";

    /**
     * The authorities that sign server certificates.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslrootcert} in {@code patroni.yml}. Default: none.
     *
     * @return authorities of server certificates
     */
    @Setting(
            key = "sslrootcert",
            form = Form.PATH,
            comment = "authorities of server certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslrootcert() default "";

    /**
     * The list of revoked certificates.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslcrl} in {@code patroni.yml}. Default: none.
     *
     * @return revoked certificates
     */
    @Setting(
            key = "sslcrl",
            form = Form.PATH,
            comment = "revoked certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslcrl() default "";

    /**
     * The folder of revoked certificates.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslcrldir} in {@code patroni.yml}. Default: none.
     *
     * @return folder of revoked certificates
     */
    @Setting(
            key = "sslcrldir",
            form = Form.PATH,
            comment = "folder of revoked certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    String sslcrldir() default "";

    /**
     * Whether GSSAPI encrypts.
     *
     * <p>Key {@code postgresql.authentication.<role>.gssencmode} in {@code patroni.yml}. Default {@code PREFER}.
     *
     * @return GSSAPI encryption
     */
    @Setting(
            key = "gssencmode",
            comment = "GSSAPI encryption",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    GssEncMode gssencmode() default GssEncMode.PREFER;

    /**
     * Whether the password is bound to the TLS connection. {@code REQUIRE} needs SCRAM and TLS.
     *
     * <p>Key {@code postgresql.authentication.<role>.channel_binding} in {@code patroni.yml}. Default {@code PREFER}.
     *
     * @return password bound to the TLS connection
     */
    @Setting(
            key = "channel_binding",
            comment = "password bound to the TLS connection",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    ChannelBinding channelBinding() default ChannelBinding.PREFER;

    /**
     * How TLS begins. {@code DIRECT} saves a round trip.
     *
     * <p>Key {@code postgresql.authentication.<role>.sslnegotiation} in {@code patroni.yml}. Default
     * {@code POSTGRES}. Accepted for Patroni 4.1 and later; 4.0.3 and 3.3.4 brought it.
     *
     * @return how TLS begins
     */
    @Setting(
            key = "sslnegotiation",
            since = "4.1",
            comment = "how TLS begins",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#postgresql")
    SslNegotiation sslnegotiation() default SslNegotiation.POSTGRES;
}
