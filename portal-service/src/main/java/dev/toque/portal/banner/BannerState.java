package dev.toque.portal.banner;

import java.util.Locale;

/** What the banner shows; one look each. */
enum BannerState {
  WAITING,
  /** A phone has inspected the code. */
  SEEN,
  /** A phone shows its number, which is to be typed. */
  NUMBER,
  ACTIVATED,
  EXPIRED,
  REJECTED,
  TOO_MANY;

  /** The last part of the page's state in {@code states.json}. */
  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether a phone may still change it. */
  boolean live() {
    return this == WAITING || this == SEEN || this == NUMBER;
  }
}
