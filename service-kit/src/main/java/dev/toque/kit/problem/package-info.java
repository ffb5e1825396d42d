/**
 * Every refusal leaves a service as {@code application/problem+json} (protocol.md section 7).
 *
 * <p>A feature fails with a {@link dev.toque.protocol.problem.ProblemException}; {@link
 * dev.toque.kit.problem.ProblemMapper} turns it, and whatever the framework or a dependency throws,
 * into a problem in the reader's language with a short {@code ref} that is logged beside it. What
 * nobody foresaw becomes a 500 that says nothing; the log has the trace under the same {@code ref}.
 *
 * <p>The {@code ref} is that of the whole request ({@link dev.toque.kit.problem.RequestReference}):
 * the audit trail has it too, and so have the services that were asked on the way.
 */
package dev.toque.kit.problem;
