package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.banner.Banner;
import dev.toque.portal.banner.Banner.Moved;
import dev.toque.portal.banner.Banner.Shown;
import dev.toque.portal.banner.Typed;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** My phones (protocol.md, section 10). */
@Path("/phones")
public class PhonesResource {

  static final String PATH = "/phones";

  private final Access access;
  private final ActivationService activation;
  private final Banner banner;
  private final PhoneNotes notes;
  private final Moves moves;
  private final Recovered recovered;
  private final PolicyConfig policy;
  private final Frames frames;

  PhonesResource(
      Access access,
      ActivationService activation,
      Banner banner,
      PhoneNotes notes,
      Moves moves,
      Recovered recovered,
      PolicyConfig policy,
      Frames frames) {
    this.access = access;
    this.activation = activation;
    this.banner = banner;
    this.notes = notes;
    this.moves = moves;
    this.recovered = recovered;
    this.policy = policy;
    this.frames = frames;
  }

  /**
   * Shows them.
   *
   * @param typed {@code malformed} after something was typed that is no number
   */
  @GET
  public Uni<Response> show(@RestQuery Optional<String> typed) {
    return access.full(
        session ->
            activation
                .account(session.accountId())
                .flatMap(
                    account ->
                        banner
                            .onPhones(session, account, Typed.of(typed))
                            .flatMap(shown -> page(session, account, shown))));
  }

  private Uni<Response> page(Session session, AccountDevices account, Shown shown) {
    if (shown instanceof Moved) {
      return Redirects.later(PATH);
    }
    return notes.take(session).flatMap(note -> page(session, account, shown, note));
  }

  private Uni<Response> page(
      Session session, AccountDevices account, Shown shown, Optional<PhoneNote> note) {
    PhonesView view =
        new PhonesView(
            account.devices().stream().map(PhoneView::from).toList(),
            account.everActive(),
            shown.view(),
            note,
            moves.left(session, account.devices()).map(PhoneView::from),
            recovered.until(session).isPresent(),
            policy.phonesPerAccount());
    Frame frame = frames.of(view.state(), Optional.of(session), PATH);
    return Html.ok(frame, PhonesPage.of(frame, view));
  }
}
