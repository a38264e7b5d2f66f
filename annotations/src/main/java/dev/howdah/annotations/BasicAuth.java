package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A user name and a password hash that Caddy asks for. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "caddy/Caddyfile")
public @interface BasicAuth {
    /**
     * The user's name.
     *
     * <p>Directive {@code basic_auth} in {@code caddy/Caddyfile}. Default {@code admin}. May hold
     * <code>${NAME}</code>.
     *
     * @return name of the user
     */
    @Setting(
            placeholder = true,
            form = Form.TEXT,
            comment = "name of the user",
            source = "https://caddyserver.com/docs/caddyfile/directives/basic_auth")
    String user() default "admin";

    /**
     * The password's bcrypt hash, given at deployment: <code>${STATUS_PASSWORD_HASH}</code>.
     * {@code caddy hash-password} makes one. Caddy starts with a damaged hash too, and then refuses everybody.
     *
     * <p>Directive {@code basic_auth} in {@code caddy/Caddyfile}. May hold <code>${NAME}</code>. Default: none.
     *
     * @return bcrypt hash of the password, given at deployment
     */
    @Setting(
            placeholder = true,
            form = Form.TEXT,
            comment = "bcrypt hash of the password, given at deployment",
            source = "https://caddyserver.com/docs/caddyfile/directives/basic_auth")
    String hash() default "";

    /**
     * The secret with the password's bcrypt hash; only in a Caddyfile.
     *
     * <p>Default: none.
     *
     * @return secret with the bcrypt hash
     */
    @Setting(form = Form.SECRET, comment = "secret with the bcrypt hash")
    String hashSecret() default "";
}
