package dev.toque.portal.recovery;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The page of recovery codes: made, shown once, counted. */
@Path(RecoveryCodesResource.PATH)
public class RecoveryCodesResource {

  static final String PATH = "/recovery-codes";

  private static final MediaType TEXT = MediaType.TEXT_PLAIN_TYPE.withCharset("UTF-8");

  private final Access access;
  private final ActivationService activation;
  private final Waiting waiting;
  private final MakeRecoveryCodes makeCodes;
  private final RecoveryCodesPages pages;

  RecoveryCodesResource(
      Access access,
      ActivationService activation,
      Waiting waiting,
      MakeRecoveryCodes makeCodes,
      RecoveryCodesPages pages) {
    this.access = access;
    this.activation = activation;
    this.waiting = waiting;
    this.makeCodes = makeCodes;
    this.pages = pages;
  }

  @GET
  public Uni<Response> show() {
    return protectedOnly(pages::page);
  }

  /** Makes new ones: at once right after the first phone, else a phone is asked. */
  @POST
  @Path("/make")
  public Uni<Response> make() {
    return protectedOnly(
        session ->
            pages.mayMake(session)
                ? makeCodes.make(session).replaceWith(Redirects.to(PATH))
                : waiting.askFor(session, makeCodes, Optional.empty()));
  }

  /** The person has kept them; nobody sees them again. */
  @POST
  @Path("/kept")
  public Uni<Response> kept() {
    return access.full(session -> pages.forgetFresh(session).replaceWith(Redirects.to(PATH)));
  }

  /** The codes as a file, while the page still shows them. */
  @GET
  @Path("/file")
  public Uni<Response> file() {
    return access.full(
        session -> {
          List<String> codes = pages.fresh(session);
          return codes.isEmpty() ? Redirects.later(PATH) : Uni.createFrom().item(download(codes));
        });
  }

  /** Who never had a phone has nothing to recover. */
  private Uni<Response> protectedOnly(Function<Session, Uni<Response>> page) {
    return access.full(
        session ->
            activation
                .account(session.accountId())
                .flatMap(
                    account ->
                        account.everActive() ? page.apply(session) : Redirects.later(Access.HOME)));
  }

  private static Response download(List<String> codes) {
    return Response.ok(String.join("\n", codes) + "\n", TEXT)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"recovery-codes.txt\"")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
