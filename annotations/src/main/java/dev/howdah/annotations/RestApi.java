package dev.howdah.annotations;

import dev.howdah.annotations.meta.Form;
import dev.howdah.annotations.meta.Section;
import dev.howdah.annotations.meta.Setting;
import dev.howdah.annotations.meta.Shape;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Patroni's REST API: health checks for HAProxy, and operations for people. */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({})
@Section(file = "patroni.yml")
public @interface RestApi {
    /**
     * The address to listen on. HAProxy and the other members must reach it.
     *
     * <p>Key {@code restapi.listen} in {@code patroni.yml}, together with {@link #port}. Default {@code 0.0.0.0}.
     *
     * @return address to listen on
     */
    @Setting(
            form = Form.ADDRESS,
            comment = "address to listen on",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String listen() default "0.0.0.0";

    /**
     * The port of the REST API. It stands in {@code restapi.listen}, in {@code restapi.connect_address} and in the
     * checks of HAProxy.
     *
     * <p>Keys {@code restapi.listen} and {@code restapi.connect_address} in {@code patroni.yml}. 1 to 65535. Default
     * 8008.
     *
     * @return port of the REST API
     */
    @Setting(
            min = 1,
            max = 65535,
            comment = "port of the REST API",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    int port() default 8008;

    /**
     * Whether operations need a user name and a password. Without, anybody on the network can change the cluster.
     * Health checks never need credentials.
     *
     * <p>Section {@code restapi.authentication} in {@code patroni.yml}. Default {@code true} (Patroni's own:
     * {@code false}).
     *
     * @return whether operations need credentials
     */
    @Setting(
            comment = "operations need credentials",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    boolean authentication() default true;

    /**
     * The user name for operations.
     *
     * <p>Key {@code restapi.authentication.username} in {@code patroni.yml}. Default {@code patroni} (Patroni's own:
     * none).
     *
     * @return user name for operations
     */
    @Setting(
            key = "authentication.username",
            comment = "user name for operations",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String username() default "patroni";

    /**
     * The secret with the password for operations. Default: <code>&lt;stack&gt;_restapi_password</code>. Patroni
     * needs both or neither of user name and password.
     *
     * <p>Key {@code restapi.authentication.password} in {@code patroni.yml}.
     *
     * @return secret with the password for operations
     */
    @Setting(
            key = "authentication.password",
            form = Form.SECRET,
            comment = "secret with the password for operations",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String passwordSecret() default "";

    /**
     * The server certificate in the container; it turns HTTPS on. HAProxy then checks over TLS, and
     * {@code patronictl} needs {@link Ctl#cacert}.
     *
     * <p>Key {@code restapi.certfile} in {@code patroni.yml}. Default: none.
     *
     * @return server certificate
     */
    @Setting(
            key = "certfile",
            form = Form.PATH,
            comment = "server certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String certfile() default "";

    /**
     * The certificate's private key. May be left out where {@link #certfile} holds the key as well.
     *
     * <p>Key {@code restapi.keyfile} in {@code patroni.yml}. Default: none.
     *
     * @return private key of the certificate
     */
    @Setting(
            key = "keyfile",
            form = Form.PATH,
            comment = "private key of the certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String keyfile() default "";

    /**
     * The secret with the private key's password.
     *
     * <p>Key {@code restapi.keyfile_password} in {@code patroni.yml}. Default: none.
     *
     * @return secret with the password of the private key
     */
    @Setting(
            key = "keyfile_password",
            form = Form.SECRET,
            comment = "secret with the password of the private key",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String keyfilePasswordSecret() default "";

    /**
     * The authorities that sign client certificates. Used only with {@link #verifyClient}; {@code patronictl} falls
     * back to it.
     *
     * <p>Key {@code restapi.cafile} in {@code patroni.yml}. Default: none.
     *
     * @return authorities of client certificates
     */
    @Setting(
            key = "cafile",
            form = Form.PATH,
            comment = "authorities of client certificates",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String cafile() default "";

    /**
     * The ciphers allowed, in OpenSSL's syntax.
     *
     * <p>Key {@code restapi.ciphers} in {@code patroni.yml}. Default: none.
     *
     * @return ciphers allowed
     */
    @Setting(
            key = "ciphers",
            comment = "ciphers allowed",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String ciphers() default "";

    /**
     * Who must show a client certificate. Has no effect without {@link #certfile}. With {@code REQUIRED}, members
     * need {@link Ctl#certfile} to talk to each other, and HAProxy needs a certificate too.
     *
     * <p>Key {@code restapi.verify_client} in {@code patroni.yml}. Default {@code NONE}.
     *
     * @return who must show a client certificate
     */
    @Setting(
            key = "verify_client",
            comment = "who must show a client certificate",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    VerifyClient verifyClient() default VerifyClient.NONE;

    /**
     * Addresses that may use operations. Everybody else gets 403 on operations as soon as this or
     * {@link #allowlistIncludeMembers} is set; reading stays open.
     *
     * <p>Key {@code restapi.allowlist} in {@code patroni.yml}. Default: none.
     *
     * @return addresses that may use operations
     */
    @Setting(
            key = "allowlist",
            form = Form.ADDRESS,
            comment = "addresses that may use operations",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    String[] allowlist() default {};

    /**
     * Whether the members themselves may use operations. The addresses come from what members publish; on an overlay
     * a member may call from another one.
     *
     * <p>Key {@code restapi.allowlist_include_members} in {@code patroni.yml}. Default {@code false}.
     *
     * @return whether members may use operations
     */
    @Setting(
            key = "allowlist_include_members",
            comment = "members may use operations",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    boolean allowlistIncludeMembers() default false;

    /**
     * Headers added to every answer.
     *
     * <p>Key {@code restapi.http_extra_headers} in {@code patroni.yml}. Default: none.
     *
     * @return headers of every answer
     */
    @Setting(
            key = "http_extra_headers",
            shape = Shape.NAMED,
            comment = "headers of every answer",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    Entry[] httpExtraHeaders() default {};

    /**
     * Headers added to every answer over HTTPS. Has no effect without {@link #certfile}.
     *
     * <p>Key {@code restapi.https_extra_headers} in {@code patroni.yml}. Default: none.
     *
     * @return headers of every answer over HTTPS
     */
    @Setting(
            key = "https_extra_headers",
            shape = Shape.NAMED,
            comment = "headers of every answer over HTTPS",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    Entry[] httpsExtraHeaders() default {};

    /**
     * Connections that wait to be accepted. Raise it where many HAProxies check the same member.
     *
     * <p>Key {@code restapi.request_queue_size} in {@code patroni.yml}. 0 to 4096. Default 5. Accepted for Patroni
     * 3.1 and later; 3.0.3 brought it.
     *
     * @return connections that wait
     */
    @Setting(
            key = "request_queue_size",
            min = 0,
            max = 4096,
            since = "3.1",
            comment = "connections that wait",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    int requestQueueSize() default 5;

    /**
     * Threads that answer requests. A thread is busy for the length of a request; many HAProxies and a slow
     * PostgreSQL need more.
     *
     * <p>Key {@code restapi.thread_pool_size} in {@code patroni.yml}. 5 to 1000. Default 5. Accepted for Patroni 4.1
     * and later; 4.1.1 brought it, with back-ports in 4.0.8 and 3.3.9; older ones ignore it.
     *
     * @return threads that answer
     */
    @Setting(
            key = "thread_pool_size",
            min = 5,
            max = 1000,
            since = "4.1",
            comment = "threads that answer",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    int threadPoolSize() default 5;

    /**
     * What the server says of itself. {@code ORIGINAL} tells strangers the version of Python.
     *
     * <p>Key {@code restapi.server_tokens} in {@code patroni.yml}. Default {@code ORIGINAL}. Since Patroni 4.1.
     *
     * @return what the server says of itself
     */
    @Setting(
            key = "server_tokens",
            since = "4.1",
            comment = "what the server says of itself",
            source = "https://patroni.readthedocs.io/en/latest/yaml_configuration.html#rest-api")
    ServerTokens serverTokens() default ServerTokens.ORIGINAL;
}
