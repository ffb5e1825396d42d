package dev.toque.portal.helpdesk;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What an agent can do for a person; each has a page that asks for the reason. */
public enum DeskAct {
  VERIFY_CALLER,
  UNLOCK,
  END_SESSIONS,
  TEMPORARY_CODE,
  REMOVE_PHONE;

  /** The last part of its path. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static Optional<DeskAct> of(String word) {
    return Arrays.stream(values()).filter(act -> act.word().equals(word)).findFirst();
  }

  /** Whether it takes something from the person. */
  public boolean takes() {
    return this == END_SESSIONS || this == REMOVE_PHONE;
  }
}
