package dev.toque.protocol.enrolment;

/** What can happen to an enrolment. */
public enum EnrolmentEvent {
  CONFIRM,
  REJECT,
  LOCK,
  UNLOCK,
  REMOVE
}
