/**
 * What the requests of phones have in common, and what a phone may ask of its own enrolment
 * (protocol.md 2 to 4). The enrolment is looked up by the thumbprint of the key that made the
 * proof; there is no access token.
 */
package dev.toque.activation.phone;
