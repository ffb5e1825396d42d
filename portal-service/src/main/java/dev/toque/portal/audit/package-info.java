/**
 * The portal's part of the audit trail: append-only rows, in the transaction of the change where
 * there is one.
 */
package dev.toque.portal.audit;
