package dev.toque.portal.recovery;

import dev.toque.portal.confirm.Rung;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.recovery.TemporaryCodes.Worth;
import dev.toque.portal.secret.SecretCode;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/** The last rungs of the ladder on the waiting page (product.md, section 5). */
@Path("/login")
public class RecoveryResource {

  private final Access access;
  private final RecoveryTries tries;
  private final RecoveryCodes recoveryCodes;
  private final TemporaryCodes temporaryCodes;
  private final OpenByCode openByCode;
  private final Visitor visitor;

  RecoveryResource(
      Access access,
      RecoveryTries tries,
      RecoveryCodes recoveryCodes,
      TemporaryCodes temporaryCodes,
      OpenByCode openByCode,
      Visitor visitor) {
    this.access = access;
    this.tries = tries;
    this.recoveryCodes = recoveryCodes;
    this.temporaryCodes = temporaryCodes;
    this.openByCode = openByCode;
    this.visitor = visitor;
  }

  /** Signs in with a recovery code, which is used up then. */
  @POST
  @Path("/recovery")
  public Uni<Response> recovery(@FormParam("recovery") String typed) {
    String address = visitor.address();
    return access.half(
        session ->
            open(
                session,
                Rung.RECOVERY,
                typed,
                code ->
                    recoveryCodes
                        .use(session, code, address)
                        .map(right -> right ? Worth.EVERYTHING : Worth.NOTHING)));
  }

  /** Signs in with a temporary code. */
  @POST
  @Path("/temporary")
  public Uni<Response> temporary(@FormParam("temporary") String typed) {
    String address = visitor.address();
    return access.half(
        session ->
            open(
                session,
                Rung.TEMPORARY,
                typed,
                code -> temporaryCodes.use(session.accountId(), code, address)));
  }

  /** What has not the form of a code costs no try. */
  private Uni<Response> open(
      Session session, Rung rung, String typed, Function<SecretCode, Uni<Worth>> judge) {
    return SecretCode.read(typed == null ? "" : typed)
        .map(
            code ->
                tries
                    .count(session.accountId())
                    .chain(() -> judge.apply(code))
                    .flatMap(worth -> answer(session, rung, worth))
                    .onFailure(RecoveryResource::isTooMany)
                    .recoverWithItem(() -> Redirects.to(rung.refused(Rung.Refusal.WAIT))))
        .orElseGet(() -> Redirects.later(rung.refused(Rung.Refusal.MALFORMED)));
  }

  private Uni<Response> answer(Session session, Rung rung, Worth worth) {
    return worth == Worth.NOTHING
        ? Uni.createFrom().item(Redirects.telling(rung.refused(Rung.Refusal.WRONG)))
        : openByCode.open(session, worth).replaceWith(Redirects.to(Access.HOME));
  }

  private static boolean isTooMany(Throwable failure) {
    return failure instanceof ProblemException problem
        && problem.code() == ProblemCode.TOO_MANY_REQUESTS;
  }
}
