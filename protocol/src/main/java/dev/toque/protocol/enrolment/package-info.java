/**
 * The states of an enrolment and what leads from one to the other (protocol.md, section 4). The
 * rules are pure; the store's conditional updates take their conditions from {@link
 * dev.toque.protocol.enrolment.EnrolmentRules}.
 */
package dev.toque.protocol.enrolment;
