/**
 * The page on which an agent verifies a caller. It follows the phone live; what it shows and keeps
 * is in {@code dev.toque.portal.caller}.
 */
package dev.toque.portal.helpdesk.caller;
