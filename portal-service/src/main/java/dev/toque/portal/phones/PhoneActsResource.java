package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a person presses on the page of phones; a phone must confirm it first. */
@Path("/phones")
public class PhoneActsResource {

  private final Access access;
  private final ActivationService activation;
  private final Waiting waiting;
  private final Recovered recovered;
  private final AddPhone addPhone;
  private final RemovePhone removePhone;

  PhoneActsResource(
      Access access,
      ActivationService activation,
      Waiting waiting,
      Recovered recovered,
      AddPhone addPhone,
      RemovePhone removePhone) {
    this.access = access;
    this.activation = activation;
    this.waiting = waiting;
    this.recovered = recovered;
    this.addPhone = addPhone;
    this.removePhone = removePhone;
  }

  @POST
  @Path("/add")
  public Uni<Response> add() {
    return access.full(session -> waiting.askFor(session, addPhone, Optional.empty()));
  }

  /**
   * Asks for the removal; of a phone that is gone, or of the last one, there is none. Who came in
   * by a recovery or temporary code needs no phone for it.
   */
  @POST
  @Path("/{id}/remove")
  public Uni<Response> remove(UUID id) {
    return access.full(
        session ->
            activation
                .account(session.accountId())
                .map(account -> removable(session, account, id))
                .flatMap(
                    subject ->
                        subject.isPresent()
                            ? remove(session, subject.get())
                            : Redirects.later(PhonesResource.PATH)));
  }

  private Uni<Response> remove(Session session, Subject phone) {
    return recovered.until(session).isPresent()
        ? removePhone.remove(session, phone).replaceWith(Redirects.to(PhonesResource.PATH))
        : waiting.askFor(session, removePhone, Optional.of(phone));
  }

  private Optional<Subject> removable(Session session, AccountDevices account, UUID id) {
    List<DeviceView> phones = account.devices();
    boolean allowed = phones.size() > 1 || recovered.until(session).isPresent();
    return phones.stream()
        .filter(phone -> allowed && phone.enrollmentId().equals(id))
        .map(phone -> new Subject(id, phone.name()))
        .findFirst();
  }
}
