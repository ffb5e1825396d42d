package dev.toque.system.history.people;

/** How somebody comes to a phone that is enrolled, or does not. */
enum Beginning {
  /** By the code and the number, as everybody does. */
  PLAIN,
  /** Two phones redeem the code at once, a few times each. */
  RACED,
  /** The same phone sends its request again and again, and so does the browser. */
  REPEATED,
  /** Another browser is signed in by the password, and looks again when the phone is there. */
  WATCHED,
  /** The code is redeemed after its end, then another one in time. */
  LATE,
  /** The wrong number is typed once before the right one. */
  MISTYPED
}
