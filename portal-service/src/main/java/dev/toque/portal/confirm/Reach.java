package dev.toque.portal.confirm;

import java.util.Locale;

/** How far the notification of a pending request has come, over all phones that it went to. */
enum Reach {
  /** A budget withheld it. */
  WITHHELD,
  /** No phone of the account takes notifications; an app that is open shows the request. */
  UNNOTIFIED,
  /** On its way to the provider. */
  SENDING,
  /** The provider could not take it so far; it is tried again. */
  DELAYED,
  /** It will not arrive. */
  UNDELIVERED,
  /** The provider has it, which is not the phone. */
  ACCEPTED,
  /** A phone has the request. */
  SEEN;

  /** The last part of the page's state in {@code states.json}, where it is told there. */
  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it has left us. */
  public boolean sent() {
    return this == ACCEPTED || this == SEEN;
  }

  /** Whether it may leave us yet. */
  public boolean underWay() {
    return this == SENDING || this == DELAYED;
  }
}
