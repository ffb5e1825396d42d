/**
 * Live pages: a server-sent event says that something changed, and the page loads itself again (ADR
 * 5).
 *
 * <p>A waiter subscribes to the hints of what it waits for, reads the state, and waits. A hint
 * carries no truth: it makes the state be read again, once for all local waiters. Lost hints are
 * made good by a slow poll with jitter that asks for all local waiters in one call. One timer beats
 * for all streams, and nothing is done per waiting browser while nothing happens.
 */
package dev.toque.portal.live;
