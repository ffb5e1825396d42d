package dev.toque.portal.trail;

import java.util.Locale;

/** Whose audit trail a row stands in. */
public enum Source {
  PORTAL,
  ACTIVATION,
  PUSH;

  /** As the admin API names it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
