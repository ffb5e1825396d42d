package dev.toque.system.history.people;

/** How a sign-in of somebody with a phone goes. */
enum Visit {
  APPROVED,
  /** In the browser of the last time, if that is known by now. */
  APPROVED_AT_HOME,
  DENIED,
  REPORTED,
  /** The browser leaves before anybody answers. */
  CANCELLED,
  /** The phone has approved, and the browser leaves. */
  LEFT_AFTER_APPROVAL,
  /** The phone approves while the browser leaves. */
  CANCELLED_AT_ONCE,
  WRONG_NUMBER,
  /** A few wrong PINs before the right one. */
  WRONG_PIN,
  /** Many wrong PINs at once, then the right one. */
  GUESSED,
  /** The phone answers after the challenge's end. */
  LATE,
  /** Two browsers wait; the phone approves one of them, and both go on. */
  TWO_BROWSERS,
  /** Two tabs go on at once. */
  TWO_TABS,
  /** The phone approves and denies at once. */
  BOTH_ANSWERS
}
