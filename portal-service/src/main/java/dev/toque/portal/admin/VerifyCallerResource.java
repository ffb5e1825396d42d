package dev.toque.portal.admin;

import dev.toque.portal.caller.CallerCheck;
import dev.toque.portal.caller.CallerChecks;
import dev.toque.portal.caller.CallerState;
import dev.toque.portal.caller.SealedChecks;
import dev.toque.portal.care.Deed;
import dev.toque.portal.session.SessionSecret;
import dev.toque.portal.web.ForAgents;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Fields;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Asks a person's phone whether it is they who call (protocol.md, section 8). */
@ForAgents
@Tag(name = "Verify caller")
@Path("/api/admin/v1/accounts/{username}/verify-caller")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class VerifyCallerResource {

  private final Wards wards;
  private final CallerChecks checks;
  private final SealedChecks kept;

  VerifyCallerResource(Wards wards, CallerChecks checks, SealedChecks kept) {
    this.wards = wards;
    this.checks = checks;
    this.kept = kept;
  }

  /**
   * A request that was sent.
   *
   * @param check what to ask for the result with; a secret of who asked
   * @param number six digits to read out, which the caller types on the phone
   */
  public record Sent(UUID challengeId, String check, String number, Instant expiresAt) {

    @Override
    public String toString() {
      return "Sent[%s]".formatted(challengeId);
    }
  }

  /** Which result is asked for. */
  public record Wanted(String check) {

    public Wanted {
      Fields.require("check", check);
    }

    SessionSecret secret() {
      try {
        return SessionSecret.of(check);
      } catch (IllegalArgumentException notOurs) {
        throw ProblemException.of(ProblemCode.CHALLENGE_UNKNOWN);
      }
    }

    @Override
    public String toString() {
      return "Wanted[redacted]";
    }
  }

  /**
   * What is known of the caller.
   *
   * @param state {@code pending}, {@code verified}, {@code denied}, {@code reported}, {@code
   *     wrong-number}, {@code expired}, {@code ended} or {@code refused}
   */
  public record Result(String state) {}

  /** Sends it to all phones of the account. */
  @POST
  @HelpDeskToo
  @Operation(summary = "Ask the person's phone whether it is they who call")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = ReasonRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "Sent; the caller types the number on the phone",
      content = @Content(schema = @Schema(implementation = Sent.class)))
  public Uni<Response> ask(@PathParam("username") String userName, byte[] body) {
    SessionSecret secret = SessionSecret.random();
    return wards
        .deed(userName, body)
        .flatMap(deed -> checks.ask(deed, secret.key(), secret))
        .map(asked -> asked.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ENROLLED)))
        .call(check -> kept.put(secret, check))
        .map(check -> Response.status(Response.Status.CREATED).entity(sent(check, secret)).build());
  }

  /** Tells what the phone answered; to be asked again while it is pending. */
  @POST
  @Path("/result")
  @HelpDeskToo
  @Operation(summary = "What the phone answered")
  @RequestBody(
      content =
          @Content(
              mediaType = MediaType.APPLICATION_JSON,
              schema = @Schema(implementation = Wanted.class)))
  public Uni<Result> result(@PathParam("username") String userName, byte[] body) {
    SessionSecret secret = StrictJson.read(body, Wanted.class).secret();
    return wards
        .deed(userName, new byte[0])
        .flatMap(
            deed ->
                kept.require(secret, deed.account().id)
                    .flatMap(check -> state(deed, check, secret)))
        .map(state -> new Result(state.word()));
  }

  private Uni<CallerState> state(Deed deed, CallerCheck check, SessionSecret secret) {
    return checks
        .standing(check)
        .flatMap(
            standing ->
                standing.state() == CallerState.ANSWERED
                    ? judge(deed, check, secret)
                    : Uni.createFrom().item(standing.state()));
  }

  private Uni<CallerState> judge(Deed deed, CallerCheck check, SessionSecret secret) {
    return checks
        .judge(deed, check, secret)
        .call(judged -> kept.put(secret, judged))
        .map(
            judged -> judged.verifiedBy().isPresent() ? CallerState.VERIFIED : CallerState.REFUSED);
  }

  private static Sent sent(CallerCheck check, SessionSecret secret) {
    return new Sent(
        check.challenge().id(),
        secret.cookieValue(),
        secret.open(check.challenge().number()),
        check.challenge().expiresAt());
  }
}
