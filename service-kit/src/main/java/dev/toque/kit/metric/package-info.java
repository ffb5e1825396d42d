/**
 * What can be counted and timed in every service, for {@code /q/metrics} on the management port
 * (docs/operations.md, <em>Metrics and alarms</em>).
 *
 * <p>{@link dev.toque.kit.metric.StepMeter} counts the steps of what people do from beginning to
 * end; a service names its steps and counts each at the one place that tells it. {@link
 * dev.toque.kit.metric.RouteMeter} counts and times all requests by the template of their route,
 * never by their path: nobody outside chooses what a series is called, or how many there are.
 */
package dev.toque.kit.metric;
