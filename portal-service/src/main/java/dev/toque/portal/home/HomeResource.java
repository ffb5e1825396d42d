package dev.toque.portal.home;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.banner.Banner;
import dev.toque.portal.banner.Banner.Moved;
import dev.toque.portal.banner.Banner.Shown;
import dev.toque.portal.banner.Typed;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.visit.Visitor;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The home page (protocol.md, section 10). */
@Path("/")
public class HomeResource {

  private final Access access;
  private final ActivationService activation;
  private final Banner banner;
  private final Frames frames;
  private final Visitor visitor;

  HomeResource(
      Access access, ActivationService activation, Banner banner, Frames frames, Visitor visitor) {
    this.access = access;
    this.activation = activation;
    this.banner = banner;
    this.frames = frames;
    this.visitor = visitor;
  }

  /**
   * Shows it.
   *
   * @param typed {@code malformed} after something was typed that is no number
   */
  @GET
  public Uni<Response> show(@RestQuery Optional<String> typed) {
    return access.enrolling(
        session ->
            activation
                .account(session.accountId())
                .flatMap(
                    account ->
                        banner
                            .onHome(session, account, Typed.of(typed))
                            .flatMap(shown -> page(session, account, shown))));
  }

  private Uni<Response> page(Session session, AccountDevices account, Shown shown) {
    if (shown instanceof Moved) {
      return Redirects.later(Access.HOME);
    }
    HomeView view =
        new HomeView(
            shown.view(),
            account.devices().stream().map(PhoneView::from).toList(),
            account.everActive(),
            visitor.browser(),
            new Moment(session.createdAt()));
    Frame frame = frames.of("home-" + view.look(), Optional.of(session), Access.HOME);
    return Html.ok(frame, HomePage.of(frame, view));
  }
}
