/**
 * How a service ends: it says that it is not ready and goes on serving for {@code
 * quarkus.shutdown.delay}, until nobody sends it anything; then {@link
 * dev.toque.kit.stop.StreamsEnd} is told, and whoever followed a stream opens another elsewhere;
 * what else is under way has {@code quarkus.shutdown.timeout}.
 */
package dev.toque.kit.stop;
