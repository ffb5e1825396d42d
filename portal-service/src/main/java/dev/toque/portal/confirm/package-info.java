/**
 * The waiting page: a person confirms on the phone, and the portal decides.
 *
 * <p>{@code AskPhones} makes nonce, number, scan secret, display and transfer, keeps them in the
 * session (secrets sealed under the cookie's key) and asks push-service for a challenge. The page
 * follows it live. {@code Confirmations} then takes the stored answer, the device and gate keys of
 * activation-service and its own question, verifies all of it ({@code AnswerJudge}), and uses the
 * challenge up. Only then does the caller open what the act was asked for: {@code
 * SignInSecondFactor} a session, the page of phones an addition or a removal.
 *
 * <p>A broken or lying push-service can lose a sign-in but not forge one (protocol.md, section
 * 5.7). When any service or store is away nothing is decided and nothing opens.
 */
package dev.toque.portal.confirm;
