/**
 * What a user writes: {@link dev.howdah.annotations.PatroniCluster} makes a class a stack, and
 * {@link dev.howdah.annotations.SwarmStack}, {@link dev.howdah.annotations.Etcd},
 * {@link dev.howdah.annotations.HaProxy}, {@link dev.howdah.annotations.PgBouncer}, {@link dev.howdah.annotations.PgBackRest},
 * {@link dev.howdah.annotations.PgAdmin} and
 * {@link dev.howdah.annotations.Caddy} describe the rest of it.
 *
 * <pre>{@code
 * @PatroniCluster
 * @Etcd
 * @HaProxy
 * final class Orders {}
 * }</pre>
 *
 * <p>Everything has a default, and the defaults make a cluster for production. What has no attribute yet can be merged
 * into the files: {@link dev.howdah.annotations.PatroniCluster#patroniYml},
 * {@link dev.howdah.annotations.SwarmStack#composeYaml}, {@link dev.howdah.annotations.HaProxy#haproxyCfg} and
 * {@link dev.howdah.annotations.Caddy#caddyfile}.
 *
 * <p>Passwords never stand in an annotation: attributes called {@code ...Secret} name a Docker secret. Where it says
 * so, a value may hold <code>${NAME}</code>, <code>${NAME:-default}</code> or <code>${NAME:?message}</code>, which is
 * filled in at deployment.
 */
package dev.howdah.annotations;
