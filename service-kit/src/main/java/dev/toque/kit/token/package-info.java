/**
 * Trust between the services (docs/internal-api.md): each call carries a signed token of at most 60
 * s, and each internal route names its callers with {@link dev.toque.kit.token.Callers}. A token is
 * checked by the key that its {@code kid} names among those we were given; network position counts
 * for nothing.
 */
package dev.toque.kit.token;
