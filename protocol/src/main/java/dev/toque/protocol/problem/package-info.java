/**
 * What the services refuse, and how people are told (protocol.md, section 7).
 *
 * <p>{@link dev.toque.protocol.problem.ProblemCode} is the one list of codes; a {@link
 * dev.toque.protocol.problem.ProblemException} carries a code and its members to the one mapper of
 * the services; {@link dev.toque.protocol.problem.ProblemTexts} finds the sentences. Texts are
 * complete in every language (a test holds them to that) and never contain a code.
 */
package dev.toque.protocol.problem;
