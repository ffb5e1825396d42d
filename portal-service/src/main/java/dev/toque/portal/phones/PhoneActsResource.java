package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.confirm.ChallengeSlot;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.confirm.Routes;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** Adding and removing a phone: what a phone must confirm first, and its waiting page. */
@Path("/phones")
public class PhoneActsResource {

  private final Access access;
  private final ActivationService activation;
  private final ChallengeSlot slot;
  private final Waiting waiting;
  private final PhoneActs acts;

  PhoneActsResource(
      Access access,
      ActivationService activation,
      ChallengeSlot slot,
      Waiting waiting,
      PhoneActs acts) {
    this.access = access;
    this.activation = activation;
    this.slot = slot;
    this.waiting = waiting;
    this.acts = acts;
  }

  @POST
  @Path("/add")
  public Uni<Response> add() {
    return access.full(session -> ask(session, Act.ADD_PHONE, Optional.empty()));
  }

  /** Asks for the removal; of a phone that is gone, or of the last one, there is none. */
  @POST
  @Path("/{id}/remove")
  public Uni<Response> remove(UUID id) {
    return access.full(
        session ->
            activation
                .account(session.accountId())
                .map(account -> removable(account, id))
                .flatMap(
                    subject ->
                        subject.isPresent()
                            ? ask(session, Act.REMOVE_PHONE, subject)
                            : Redirects.later(PhonesResource.PATH)));
  }

  /** The waiting page of what was asked. */
  @GET
  @Path("/confirm")
  public Uni<Response> show(@RestQuery Optional<String> show) {
    return withChallenge((session, challenge) -> waiting.show(session, challenge, show));
  }

  /** Does what was approved. */
  @POST
  @Path("/complete")
  public Uni<Response> complete() {
    return withChallenge(acts::complete);
  }

  @POST
  @Path("/confirm/again")
  public Uni<Response> again() {
    return withChallenge(
        (session, challenge) -> ask(session, challenge.act(), challenge.subject()));
  }

  @POST
  @Path("/confirm/resend")
  public Uni<Response> resend() {
    return withChallenge(
        (session, challenge) ->
            waiting.resend(session).replaceWith(Redirects.to(Routes.ACT.here())));
  }

  @POST
  @Path("/cancel")
  public Uni<Response> cancel() {
    return withChallenge(
        (session, challenge) ->
            waiting
                .cancel(session)
                .chain(() -> slot.clear(session))
                .replaceWith(Redirects.to(PhonesResource.PATH)));
  }

  private Uni<Response> ask(Session session, Act act, Optional<Subject> subject) {
    return waiting
        .ask(session, act, subject)
        .map(asked -> Redirects.to(asked.isPresent() ? Routes.ACT.here() : PhonesResource.PATH));
  }

  private Uni<Response> withChallenge(Step step) {
    return access.full(
        session ->
            slot.read(session)
                .filter(challenge -> challenge.act() != Act.SIGN_IN)
                .map(challenge -> step.go(session, challenge))
                .orElseGet(() -> Redirects.later(PhonesResource.PATH)));
  }

  private static Optional<Subject> removable(AccountDevices account, UUID id) {
    List<DeviceView> phones = account.devices();
    return phones.stream()
        .filter(phone -> phones.size() > 1 && phone.enrollmentId().equals(id))
        .map(phone -> new Subject(id, phone.name()))
        .findFirst();
  }

  @FunctionalInterface
  private interface Step {
    Uni<Response> go(Session session, OpenChallenge challenge);
  }
}
