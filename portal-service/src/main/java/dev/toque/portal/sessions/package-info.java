/**
 * Where a person is signed in, and which browsers know them; each can be ended here.
 *
 * <p>Ending only takes rights away, so it needs no confirmation by a phone. The session that asks
 * is ended by signing out, never here. A session that ends is gone with its next request; what it
 * had asked a phone can be completed by nobody any more.
 */
package dev.toque.portal.sessions;
