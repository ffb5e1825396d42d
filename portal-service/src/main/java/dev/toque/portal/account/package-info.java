/**
 * Accounts: who may sign in with which password, in PostgreSQL.
 *
 * <p>An account is made and changed by the admin API alone. A new password, or disabling, ends what
 * the old one opened: sessions, codes and challenges.
 */
package dev.toque.portal.account;
