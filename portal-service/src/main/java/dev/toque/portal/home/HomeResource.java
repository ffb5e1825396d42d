package dev.toque.portal.home;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.banner.Banner;
import dev.toque.portal.banner.Banner.Closed;
import dev.toque.portal.banner.Banner.Moved;
import dev.toque.portal.banner.Banner.Shown;
import dev.toque.portal.banner.Typed;
import dev.toque.portal.home.HomeView.Asking;
import dev.toque.portal.notice.Notice;
import dev.toque.portal.notice.Notices;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.BannerPolicy;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The home page (protocol.md, section 10). */
@Path("/")
public class HomeResource {

  private final Access access;
  private final ActivationService activation;
  private final Banner banner;
  private final Frames frames;
  private final Notices notices;
  private final PolicyConfig policy;

  HomeResource(
      Access access,
      ActivationService activation,
      Banner banner,
      Frames frames,
      Notices notices,
      PolicyConfig policy) {
    this.access = access;
    this.activation = activation;
    this.banner = banner;
    this.frames = frames;
    this.notices = notices;
    this.policy = policy;
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
    if (account.everActive() && Access.isByPassword(session)) {
      return access.signOut(session);
    }
    return notices
        .unseen(session.accountId())
        .flatMap(unseen -> page(session, account, shown, unseen));
  }

  private Uni<Response> page(
      Session session, AccountDevices account, Shown shown, List<Notice> unseen) {
    HomeView view =
        new HomeView(
            shown.view(),
            account.devices().stream().map(PhoneView::from).toList(),
            unseen,
            account.everActive(),
            asking(shown),
            session.from().browser(),
            new Moment(session.createdAt()));
    Frame frame = frames.of("home-" + view.look(), Optional.of(session), Access.HOME);
    return Html.ok(frame, HomePage.of(frame, view));
  }

  private Asking asking(Shown shown) {
    if (shown instanceof Closed) {
      return Asking.CLOSED;
    }
    return policy.banner() == BannerPolicy.OFF ? Asking.NEVER : Asking.AT_EACH_SIGN_IN;
  }
}
