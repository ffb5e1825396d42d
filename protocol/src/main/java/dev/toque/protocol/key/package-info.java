/**
 * The public keys that phones bring: P-256 for the device, Ed25519 for a PIN (protocol.md, sections
 * 2.1 and 3.3).
 *
 * <p>An object of {@link dev.toque.protocol.key.DeviceKey} or {@link dev.toque.protocol.key.PinKey}
 * is always usable: the curve's equation, canonical encoding and order are checked when it is made,
 * because JDK 17 checks none of them. What is not usable is an {@code IllegalArgumentException};
 * who knows the context turns it into a problem.
 */
package dev.toque.protocol.key;
