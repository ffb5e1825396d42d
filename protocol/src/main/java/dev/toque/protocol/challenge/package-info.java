/**
 * Challenges and their answers (protocol.md, section 5).
 *
 * <p>{@link dev.toque.protocol.challenge.ChallengeRules} says which event leads where; {@link
 * dev.toque.protocol.challenge.AnswerVerification} says whether an answer answers a challenge. Both
 * are pure and used by push-service and portal-service alike, so that a broken push-service can
 * lose a sign-in but not forge one. A missing decision is never an approval, and a check that
 * cannot be made fails.
 */
package dev.toque.protocol.challenge;
