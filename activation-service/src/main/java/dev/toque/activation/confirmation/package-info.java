/**
 * The number of four digits (protocol.md 4.3): the phone shows it, the browser session that made
 * the code has it typed, and only then can the phone approve anything. A photographed code enrols
 * nobody.
 *
 * <p>{@link dev.toque.activation.confirmation.ConfirmPhone} decides under the lock of the account's
 * row, by the database's clock. Whoever asks after the time finds the enrolment rejected; {@link
 * dev.toque.activation.confirmation.Sweeper} only tells those who wait.
 */
package dev.toque.activation.confirmation;
