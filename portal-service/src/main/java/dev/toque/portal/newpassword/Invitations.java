package dev.toque.portal.newpassword;

import dev.toque.portal.account.Account;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.newpassword.PasswordLinks.Kind;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Invites the person of a new account to choose a password and to add a phone. */
@Singleton
public class Invitations {

  private final ActivationService activation;
  private final MakeLink makeLink;
  private final LinkLetters letters;
  private final AuditLog audit;

  Invitations(
      ActivationService activation, MakeLink makeLink, LinkLetters letters, AuditLog audit) {
    this.activation = activation;
    this.makeLink = makeLink;
    this.letters = letters;
    this.audit = audit;
  }

  /**
   * An invitation as it is told once, to who made it.
   *
   * @param mailed whether it was sent to the account's mail address
   */
  public record Invitation(String link, String code, Instant expiresAt, boolean mailed) {

    @Override
    public String toString() {
      return "Invitation[redacted]";
    }
  }

  /**
   * Makes one; an earlier one ends.
   *
   * @throws ProblemException (as a failure) {@code forbidden} for a disabled account, and for one
   *     that had a phone: its person is no newcomer, and a link alone must not stand for both
   */
  public Uni<Invitation> invite(Account account, String by) {
    return activation
        .account(account.id)
        .invoke(phones -> require(account.enabled && !phones.everActive()))
        .chain(() -> makeLink.make(account.id, Kind.INVITATION))
        .call(() -> audit.write(new AuditEvent("invited", account.id, by, "")))
        .flatMap(
            made ->
                letters
                    .invitation(account, made)
                    .map(
                        mailed ->
                            new Invitation(made.url(), made.code(), made.expiresAt(), mailed)));
  }

  /**
   * Makes one for somebody who can learn of it by a letter alone. Where that cannot be sent there
   * is none, so that a later try is the first.
   *
   * @return whether it was sent
   * @throws ProblemException (as a failure) as {@link #invite}
   */
  public Uni<Boolean> inviteByLetter(Account account, String by) {
    if (!letters.canBeSent() || account.email == null) {
      return Uni.createFrom().item(false);
    }
    return invite(account, by)
        .map(Invitation::mailed)
        .call(
            mailed ->
                mailed
                    ? Uni.createFrom().voidItem()
                    : makeLink.forget(account.id, Kind.INVITATION));
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }
}
