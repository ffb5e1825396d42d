/**
 * Challenges: one request for confirmation each, one row each (protocol.md, section 5).
 *
 * <p>The portal has {@link dev.toque.push.challenge.AskPhones} make one; phones fetch it; {@code
 * dev.toque.push.answer} stores what they answer; the portal consumes an approval or cancels. Every
 * change is one conditional update by the database's clock whose row count decides ({@link
 * dev.toque.push.challenge.ChallengeChanges}), so a race has one winner and both sides are told the
 * same. A challenge whose time is over reads as expired from that instant on; the sweep only tells
 * those who wait. Log lines, hints and notifications follow the commit and may be lost.
 */
package dev.toque.push.challenge;
