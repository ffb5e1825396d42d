package dev.toque.portal.admin;

import dev.toque.portal.newpassword.Invitations.Invitation;
import java.time.Instant;

/**
 * An invitation, told here and in its letter alone.
 *
 * @param mailed whether it was sent to the account's mail address
 */
record InvitationAnswer(String link, String code, Instant expiresAt, boolean mailed) {

  static InvitationAnswer from(Invitation made) {
    return new InvitationAnswer(made.link(), made.code(), made.expiresAt(), made.mailed());
  }

  @Override
  public String toString() {
    return "InvitationAnswer[redacted]";
  }
}
