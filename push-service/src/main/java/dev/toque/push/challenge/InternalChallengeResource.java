package dev.toque.push.challenge;

import dev.toque.kit.token.Callers;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.ChallengeStates;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.ResponseStatus;

/** What the portal asks (docs/internal-api.md). */
@Path("/internal/v1")
@Tag(name = "Internal")
@Callers("portal")
@Produces(MediaType.APPLICATION_JSON)
public class InternalChallengeResource {

  /** As many as fit into the largest body. */
  private static final int MOST_IDS = 400;

  private final AskPhones askPhones;
  private final Challenges challenges;
  private final SettleChallenges settle;

  InternalChallengeResource(AskPhones askPhones, Challenges challenges, SettleChallenges settle) {
    this.askPhones = askPhones;
    this.challenges = challenges;
    this.settle = settle;
  }

  /** Makes a challenge. */
  @POST
  @Path("challenges")
  @Consumes(MediaType.APPLICATION_JSON)
  @ResponseStatus(201)
  public Uni<MadeChallenge> make(byte[] body) {
    return askPhones.ask(StrictJson.read(body, MakeChallenge.class));
  }

  /** Where a challenge stands, with the phone's answer. */
  @GET
  @Path("challenges/{id}")
  public Uni<ChallengeStateView> challenge(@PathParam("id") String id) {
    return challenges.state(ChallengeId.parse(id));
  }

  /** Where many stand; unknown ones are left out. */
  @POST
  @Path("challenges/states")
  @Consumes(MediaType.APPLICATION_JSON)
  public Uni<ChallengeStates> states(byte[] body) {
    ChallengeIds asked = StrictJson.read(body, ChallengeIds.class);
    if (asked.ids().size() > MOST_IDS) {
      throw ProblemException.malformed("ids", "must be at most " + MOST_IDS);
    }
    return challenges.statesOf(asked.ids()).map(ChallengeStates::new);
  }

  /** Uses an approval up, once. */
  @POST
  @Path("challenges/{id}/consume")
  public Uni<ChallengeStateView> consume(@PathParam("id") String id) {
    return settle.consume(ChallengeId.parse(id));
  }

  /** The browser gave up. */
  @POST
  @Path("challenges/{id}/cancel")
  public Uni<ChallengeStateView> cancel(@PathParam("id") String id) {
    return settle.cancel(ChallengeId.parse(id));
  }

  /** <em>Send again</em>. */
  @POST
  @Path("challenges/{id}/notify")
  public Uni<Notified> notifyAgain(@PathParam("id") String id) {
    return askPhones.askAgain(ChallengeId.parse(id));
  }

  /** When a phone of the account last said <em>it was not me</em>. */
  @GET
  @Path("accounts/{id}/reports/last")
  public Uni<LastReport> lastReport(@PathParam("id") UUID accountId) {
    return challenges.lastReport(accountId);
  }

  /** The account was disabled, or its password changed. */
  @POST
  @Path("accounts/{id}/challenges/cancel")
  public Uni<Void> cancelAll(@PathParam("id") UUID accountId) {
    return settle.cancelAll(accountId);
  }
}
