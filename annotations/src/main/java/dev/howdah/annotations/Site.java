package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A site of Caddy's. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "caddy/Caddyfile")
public @interface Site {
    /**
     * The site's domain. Its DNS record must lead to Caddy before a certificate can be had.
     *
     * <p>Address of a site in {@code caddy/Caddyfile}. Required. May hold <code>${NAME}</code>.
     *
     * @return domain of the site
     */
    @Setting(
            form = Form.HOST,
            placeholder = true,
            required = true,
            comment = "domain of the site",
            source = "https://caddyserver.com/docs/caddyfile/concepts#addresses")
    String domain() default "";

    /**
     * What the site leads to.
     *
     * <p>Directive {@code reverse_proxy} in {@code caddy/Caddyfile}. Default {@code STATUS}.
     *
     * @return what the site leads to
     */
    @Setting(
            key = "reverse_proxy",
            comment = "what the site leads to",
            source = "https://caddyserver.com/docs/caddyfile/directives/reverse_proxy")
    Upstream upstream() default Upstream.STATUS;

    /**
     * Who may see the site. The status page has no login of its own.
     *
     * <p>Directive {@code basic_auth} in {@code caddy/Caddyfile}. Default: none.
     *
     * @return who may see the site
     */
    @Setting(
            key = "basic_auth",
            comment = "who may see the site",
            source = "https://caddyserver.com/docs/caddyfile/directives/basic_auth")
    BasicAuth basicAuth() default @BasicAuth;

    /**
     * The value of the site's {@code tls} directive: {@code internal}, for example.
     *
     * <p>Directive {@code tls} in {@code caddy/Caddyfile}. Default: none.
     *
     * @return tls directive
     */
    @Setting(key = "tls", comment = "tls directive", source = "https://caddyserver.com/docs/caddyfile/directives/tls")
    String tls() default "";

    /**
     * Further directives, one a line.
     *
     * <p>May hold <code>${NAME}</code>. Default: none.
     *
     * @return further directives
     */
    @Setting(
            form = Form.TEXT,
            placeholder = true,
            comment = "further directives",
            source = "https://caddyserver.com/docs/caddyfile/directives")
    String[] directives() default {};
}
