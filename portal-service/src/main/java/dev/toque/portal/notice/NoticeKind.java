package dev.toque.portal.notice;

/** What happened; each is told in words of its own. */
public enum NoticeKind {
  /** By the very person, who has just seen it: a letter alone. */
  FIRST_PHONE_ADDED(false),
  PHONE_ADDED(true),
  PHONE_REMOVED(true),
  /** An older phone has undone an addition. */
  PHONE_VETOED(true),
  PHONE_LOCKED(true),
  PHONE_UNLOCKED(true),
  PASSWORD_CHANGED(true),
  /** A person said of a request: it was not me. */
  REPORTED(true),
  RECOVERY_CODES_MADE(false),
  RECOVERY_CODE_USED(true),
  TEMPORARY_CODE_GIVEN(true),
  /** The help desk has forgotten wrong PINs and passwords. */
  UNLOCKED(true),
  /** The help desk has ended every session. */
  SESSIONS_ENDED(true),
  /** The help desk has asked on the phone whether it is they who call. */
  CALLER_ASKED(true);

  private final boolean shown;

  NoticeKind(boolean shown) {
    this.shown = shown;
  }

  /** Whether the portal shows it too. */
  boolean shown() {
    return shown;
  }

  /** Whether somebody else may have done it. */
  public boolean alarming() {
    return this == REPORTED;
  }
}
