/**
 * Responses of phones without a network, typed in the browser (protocol.md, section 6). The portal
 * made the question and asks here whether an active phone of the account gives this response.
 *
 * <p>One response for each question; wrong ones are counted per account before they are verified,
 * in the account's own row, and close this way until the next approved answer. No phone is locked
 * by it.
 */
package dev.toque.activation.offline;
