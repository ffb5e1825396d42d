package dev.toque.system.history.record;

/** What people, browsers and phones do. */
public enum Deed {
  /** A browser sends user name and password, the right ones. */
  PASSWORD,
  /** A phone redeems an activation code. */
  ENROL,
  /** A browser sends the number that the phone shows. */
  CONFIRM,
  /** A phone answers a challenge. */
  ANSWER,
  /** A browser goes on with an approval. */
  COMPLETE,
  /** A browser leaves the waiting page. */
  CANCEL,
  /** A browser opens the home page, to see whether it is signed in. */
  LOOK,
  /** A browser signs out. */
  SIGN_OUT,
  /** Somebody new enrols and signs in after everything was healed, as often as it takes. */
  RECOVER
}
