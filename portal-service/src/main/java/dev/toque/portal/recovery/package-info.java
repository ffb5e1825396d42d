/**
 * Signing in without the phone, with the password and one code more (product.md, sections 5 and 7).
 *
 * <p>A <em>recovery code</em> is one of ten that the person keeps on paper; it works once. A
 * <em>temporary code</em> is given by the help desk; it works for a while and ends when a phone
 * becomes active, and no account gets a second one before that. Either opens a session that may
 * enrol a <em>replacement</em> and remove phones without asking one ({@code Recovered}); known
 * browsers are forgotten. What is stored tells nobody a code. When PostgreSQL or Redis is away
 * nothing is decided, and a repeat from the same browser gets the same answer.
 */
package dev.toque.portal.recovery;
