/**
 * What an operator sees of a running Toque: metrics, as a real Prometheus reads and evaluates them,
 * with the dashboards and alarms of {@code deploy/kubernetes/components/monitoring}.
 */
package dev.toque.system.watch;
