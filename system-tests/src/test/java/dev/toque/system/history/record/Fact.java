package dev.toque.system.history.record;

/** What is noted of an operation: what it was given, and what it was told. */
public enum Fact {
  /** The user name. */
  ACCOUNT,
  /** The browser, from a password on: another password is another one. */
  BROWSER,
  /** A phone's device id. */
  PHONE,
  /** An activation code. */
  CODE,
  /** The id of a challenge. */
  CHALLENGE,
  /** Six digits: given, what the phone sent; told, what the browser shows. */
  NUMBER,
  /** {@code approve}, {@code deny} or {@code report}. */
  DECISION,
  /** {@code right} or {@code wrong}. */
  PIN,
  /** The id of an enrolment. */
  ENROLMENT,
  /** HTTP status of the last answer. */
  STATUS,
  /** The code of a problem. */
  PROBLEM,
  /** {@code yes} or {@code no}: whether the page is one of a full session. */
  SIGNED_IN,
  /** Names the session cookie that a signed-in browser has. */
  COOKIE,
  /** Why there was no answer. */
  FAILURE
}
