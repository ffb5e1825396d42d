/**
 * What the packages of the providers share: a guard for each ({@link
 * dev.toque.push.notification.provider.ProviderGuards}: bulkhead and circuit breaker), a connection
 * that ends by itself, and how a wait is read. Whatever the network does becomes an {@link
 * dev.toque.push.notification.Outcome}.
 */
package dev.toque.push.notification.provider;
