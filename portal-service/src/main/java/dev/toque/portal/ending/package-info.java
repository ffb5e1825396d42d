/**
 * What ends with a password, or with an account: everything that the old one had opened.
 *
 * <p>Repeating it is safe, so whoever changes a password repeats it when a service was away.
 */
package dev.toque.portal.ending;
