package dev.toque.portal.confirm;

import dev.toque.portal.page.PortalName;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.SessionSecret;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Display;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
   * @param phones the account's active phones
   */
  public record Request(
      Act act,
      Optional<OpenChallenge.Subject> subject,
      Transfer transfer,
      List<DeviceView> phones) {}

  /**
   * Whose phones are asked, and by whom.
   *
   * @param askedBy opaque: names who waits; what it asked this account before is superseded
   * @param secret seals what an answer must prove
   */
  public record Party(UUID accountId, String askedBy, SessionSecret secret) {

    static Party of(Session session) {
      return new Party(session.accountId(), session.sid(), session.secret());
    }
  }

  /** Asks the account's phones; a challenge that this session asked before is superseded. */
  Uni<OpenChallenge> ask(Session session, Asker asker, Request request) {
    return ask(Party.of(session), asker, request)
        .call(challenge -> slot.put(session, challenge, questions.fresh(session)));
  }

  /** Asks the account's phones; whoever asks keeps what was asked. */
  public Uni<OpenChallenge> ask(Party party, Asker asker, Request request) {
    ChallengeSecrets secrets = ChallengeSecrets.random(random);
    String display = display(asker, request.act());
    MakeChallenge make =
        new MakeChallenge(
            party.accountId(),
            party.askedBy(),
            request.act(),
            secrets.nonce(),
            display,
            request.transfer(),
            Optional.of(secrets.number()).filter(number -> request.transfer() == Transfer.NUMBER),
            Optional.of(secrets.scan()));
    return push.make(make).map(made -> kept(party, request, secrets, display, made));
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
      Party party, Request request, ChallengeSecrets secrets, String display, MadeChallenge made) {
    return new OpenChallenge(
        made.challengeId(),
        party.accountId(),
        request.act(),
        request.subject(),
        secrets.nonce(),
        display,
        request.transfer(),
        party.secret().seal(secrets.number()),
        party.secret().seal(secrets.scan()),
        made.createdAt(),
        made.expiresAt(),
        request.phones().stream().map(DeviceView::name).toList(),
        request.phones().stream().map(DeviceView::deviceId).toList(),
        made.notified(),
        false);
  }
}
