/**
 * The phone's answer to a challenge (protocol.md, sections 5.2 to 5.4 and 5.8).
 *
 * <p>The order of the checks is the law: proof, enrolment, statement, whose challenge, the same
 * answer again, still pending, gate, number or scan secret, update. What is malformed changes and
 * counts nothing; the gate is counted by activation-service, and only behind everything that can be
 * known without it. Two answers, or an answer and a cancel, race for one conditional update;
 * whoever loses is told where the challenge stands.
 */
package dev.toque.push.answer;
