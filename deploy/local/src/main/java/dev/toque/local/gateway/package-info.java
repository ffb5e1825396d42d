/**
 * The one public origin of a local installation, routed as the Ingress does (design.md, section 1).
 *
 * <p>{@link dev.toque.local.gateway.Routes} says which service answers a path, purely; {@link
 * dev.toque.local.gateway.Gateway} listens and never lets {@code /internal/} or {@code /q/}
 * through; {@link dev.toque.local.gateway.ForwardedHeaders} says who the client is; {@link
 * dev.toque.local.gateway.WholeBodies} takes in a request's body before anybody is bothered with
 * it; {@link dev.toque.local.gateway.Balancer} spreads requests over replicas without stickiness
 * and passes over a replica that cannot be connected to. Answers are streamed as they come, so that
 * server-sent events arrive at once. What the gateway itself refuses it answers with a problem
 * ({@link dev.toque.local.gateway.Refusal}).
 */
package dev.toque.local.gateway;
