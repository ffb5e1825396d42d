/**
 * The one public origin of a local installation, routed as the Ingress does (design.md, section 1).
 *
 * <p>{@link dev.toque.local.gateway.Routes} says which service answers a path, purely; {@link
 * dev.toque.local.gateway.Gateway} forwards, overwrites the forwarded headers and never lets {@code
 * /internal/} or {@code /q/} through; {@link dev.toque.local.gateway.Balancer} spreads requests
 * over replicas without stickiness and passes over a replica that cannot be connected to.
 */
package dev.toque.local.gateway;
