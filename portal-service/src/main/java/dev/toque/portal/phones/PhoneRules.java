package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.BannerPolicy;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What may be done about a person's phones, and whether one must confirm it. */
@Singleton
class PhoneRules {

  private final ActivationService activation;
  private final Recovered recovered;
  private final Sessions sessions;
  private final PolicyConfig policy;

  PhoneRules(
      ActivationService activation, Recovered recovered, Sessions sessions, PolicyConfig policy) {
    this.activation = activation;
    this.recovered = recovered;
    this.sessions = sessions;
    this.policy = policy;
  }

  /** Whoever came in by a recovery or temporary code needs no phone for it. */
  boolean needPhone(Session session) {
    return recovered.until(session).isEmpty();
  }

  /** Whether the account may have one more. */
  Uni<Boolean> hasRoom(UUID accountId) {
    return activation
        .account(accountId)
        .map(account -> account.devices().size() < policy.phonesPerAccount());
  }

  /** Where a phone is required, nothing else can be reached once the last one is gone. */
  Uni<Void> afterRemoval(Session session) {
    return policy.banner() == BannerPolicy.REQUIRED
        ? phones(session).flatMap(left -> left.isEmpty() ? mustEnrol(session) : nothing())
        : nothing();
  }

  private Uni<Void> mustEnrol(Session session) {
    return sessions.put(session, Map.of(Access.MUST_ENROL, ""));
  }

  private static Uni<Void> nothing() {
    return Uni.createFrom().voidItem();
  }

  /** This phone of the person, if it may go: the last one stays, unless no phone is needed. */
  Uni<Optional<Subject>> removable(Session session, UUID id) {
    return phones(session)
        .map(
            phones ->
                phones.size() > 1 || !needPhone(session)
                    ? named(phones, id)
                    : Optional.<Subject>empty());
  }

  /** This phone of the person; the last one too, for it goes only after another has come. */
  Uni<Optional<Subject>> movable(Session session, UUID id) {
    return phones(session)
        .map(
            phones ->
                phones.size() < policy.phonesPerAccount()
                    ? named(phones, id)
                    : Optional.<Subject>empty());
  }

  private Uni<List<DeviceView>> phones(Session session) {
    return activation.account(session.accountId()).map(account -> account.devices());
  }

  private static Optional<Subject> named(List<DeviceView> phones, UUID id) {
    return phones.stream()
        .filter(phone -> phone.enrollmentId().equals(id))
        .map(phone -> new Subject(id, phone.name()))
        .findFirst();
  }
}
