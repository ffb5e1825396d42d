/**
 * Letters to people: in the language of their account, by SMTP or into a folder.
 *
 * <p>{@code Letters} writes one from a template, {@code PostOffice} hands it to the transport that
 * the operator chose. Without one nothing is sent, and no page offers what needs a letter. A letter
 * that could not be sent is a failure of {@code Uni}; who must not lose it tries again.
 */
package dev.toque.portal.mail;
