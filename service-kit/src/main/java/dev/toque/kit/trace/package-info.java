/**
 * Traces: one leads from the browser's request through the services and the provider's call to the
 * phone's answer (docs/adr/0026). Off unless an operator names a collector.
 *
 * <p>Requests and calls between services are traced by the framework, with {@link
 * dev.toque.kit.trace.OwnTraces} deciding whose trace is gone on with and {@link
 * dev.toque.kit.trace.BareSpans} what a span may tell. {@link dev.toque.kit.trace.Traces} is for
 * what the framework cannot know: calls of providers, and what another request adds to a trace.
 */
package dev.toque.kit.trace;
