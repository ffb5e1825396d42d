package dev.toque.activation.redeem;

import dev.toque.activation.enrolment.Enrolment;

/**
 * The enrolment that a phone has won.
 *
 * @param fresh whether this request made it; false for a repeat
 */
record Redeemed(Enrolment enrolment, boolean fresh) {}
