package dev.toque.portal.confirm;

import dev.toque.portal.page.PortalName;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Display;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/**
 * Makes a challenge. Everything that an answer must prove is made here and kept in the session; to
 * push-service goes what the phone needs. Source: protocol.md, sections 5.1, 5.4 and 5.7.
 */
@Singleton
public class AskPhones {

  private final PushService push;
  private final ChallengeSlot slot;
  private final OfflineQuestions questions;
  private final PortalName portal;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  AskPhones(
      PushService push,
      ChallengeSlot slot,
      OfflineQuestions questions,
      PortalName portal,
      Clock clock) {
    this.push = push;
    this.slot = slot;
    this.questions = questions;
    this.portal = portal;
    this.clock = clock;
  }

  /**
   * What to ask.
   *
   * @param subject what the act is about
   * @param phones the names of the account's active phones
   */
  public record Request(
      Act act, Optional<OpenChallenge.Subject> subject, Transfer transfer, List<String> phones) {}

  /** Asks the account's phones; a challenge that this session asked before is superseded. */
  public Uni<OpenChallenge> ask(Session session, Asker asker, Request request) {
    ChallengeSecrets secrets = ChallengeSecrets.random(random);
    String display = display(asker, request.act());
    MakeChallenge make =
        new MakeChallenge(
            session.accountId(),
            session.sid(),
            request.act(),
            secrets.nonce(),
            display,
            request.transfer(),
            Optional.of(secrets.number()).filter(number -> request.transfer() == Transfer.NUMBER),
            Optional.of(secrets.scan()));
    return push.make(make)
        .map(made -> kept(session, request, secrets, display, made))
        .call(challenge -> slot.put(session, challenge, questions.fresh(session)));
  }

  private String display(Asker asker, Act act) {
    return new Display(
            act,
            portal.text(),
            asker.account(),
            asker.browser(),
            Optional.empty(),
            asker.address(),
            clock.instant().truncatedTo(ChronoUnit.SECONDS).toString())
        .json();
  }

  private static OpenChallenge kept(
      Session session,
      Request request,
      ChallengeSecrets secrets,
      String display,
      MadeChallenge made) {
    return new OpenChallenge(
        made.challengeId(),
        session.accountId(),
        request.act(),
        request.subject(),
        secrets.nonce(),
        display,
        request.transfer(),
        session.seal(secrets.number()),
        session.seal(secrets.scan()),
        made.createdAt(),
        made.expiresAt(),
        request.phones(),
        made.notified(),
        false);
  }
}
