/**
 * Choosing a password by a link: a forgotten one by mail, or the first one of an invited account.
 *
 * <p>{@code ForgottenPassword} answers the same, and as fast, whether there is such an account;
 * what it does about one nobody waits for. The link's code stands in the fragment, so that no log
 * has it, and works once ({@code PasswordLinks}). A new password ends everything that the old one
 * had opened and signs nobody in: whoever has a phone is still asked there, so that a mailbox alone
 * opens nothing. When Redis or PostgreSQL is away nothing is decided.
 */
package dev.toque.portal.newpassword;
