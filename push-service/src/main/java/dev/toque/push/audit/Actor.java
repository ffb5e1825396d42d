package dev.toque.push.audit;

import java.util.Locale;

/** Who caused a change. */
public enum Actor {
  /** A phone of the account. */
  PHONE,
  /** The portal, for the person or an operator. */
  PORTAL,
  /** Nobody: its time was over. */
  TIME;

  /** As the audit trail and the log name it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
