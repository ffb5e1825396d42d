/**
 * A phone redeems a code (protocol.md 4.2 and 9). {@link dev.toque.activation.redeem.RedeemCode}
 * reads like that section: <em>claim</em> in Redis, <em>commit</em> in PostgreSQL, <em>mark</em> in
 * Redis; whatever is unclear is settled in PostgreSQL.
 *
 * <p>Exactly one phone wins. The winner may repeat its request and gets the same enrolment; every
 * other phone is told that the code was used.
 */
package dev.toque.activation.redeem;
