package dev.toque.portal.session;

/** How far a browser has come. */
public enum Kind {
  /** The password was right and the second factor is awaited. No rights at all. */
  HALF,
  /** Signed in. */
  FULL
}
