/**
 * What people are told about their account: a phone was added, a password changed, somebody tried.
 *
 * <p>{@code Notices} keeps them, in the transaction of the change where there is one. {@code
 * PhoneNews} and {@code ReportNews} read what happened at activation- and push-service, so that
 * also what no browser has waited for is told; of several replicas one gets each piece, by a
 * conditional update of the position. {@code MailNotices} sends letters, again and again with
 * growing waits while the server is away. The home page shows what was not seen yet.
 *
 * <p>A lost reply or a crash may send a letter twice, never not at all.
 */
package dev.toque.portal.notice;
