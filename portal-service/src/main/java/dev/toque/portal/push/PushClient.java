package dev.toque.portal.push;

import dev.toque.kit.problem.RemoteProblems;
import dev.toque.protocol.wire.audit.AuditRows;
import dev.toque.protocol.wire.push.ChallengeIds;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.ChallengeStates;
import dev.toque.protocol.wire.push.LastReport;
import dev.toque.protocol.wire.push.MadeChallenge;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.push.Notified;
import dev.toque.protocol.wire.push.Reports;
import dev.toque.protocol.wire.push.TestSent;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The routes of push-service that name the portal as a caller. */
@RegisterRestClient(configKey = "push")
@RegisterProvider(PushTokenFilter.class)
@RegisterProvider(RemoteProblems.class)
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface PushClient {

  @POST
  @Path("/challenges")
  Uni<MadeChallenge> make(MakeChallenge request);

  @GET
  @Path("/challenges/{id}")
  Uni<ChallengeStateView> challenge(@PathParam("id") UUID challengeId);

  @POST
  @Path("/challenges/states")
  Uni<ChallengeStates> challenges(ChallengeIds ids);

  @POST
  @Path("/challenges/{id}/consume")
  Uni<ChallengeStateView> consume(@PathParam("id") UUID challengeId);

  @POST
  @Path("/challenges/{id}/cancel")
  Uni<ChallengeStateView> cancel(@PathParam("id") UUID challengeId);

  @POST
  @Path("/challenges/{id}/notify")
  Uni<Notified> notify(@PathParam("id") UUID challengeId);

  @GET
  @Path("/accounts/{id}/reports/last")
  Uni<LastReport> lastReport(@PathParam("id") UUID accountId);

  @GET
  @Path("/reports")
  Uni<Reports> reports(@QueryParam("after") String time);

  @POST
  @Path("/devices/{id}/test-notification")
  Uni<TestSent> test(@PathParam("id") String deviceId);

  @POST
  @Path("/accounts/{id}/challenges/cancel")
  Uni<Void> cancelAll(@PathParam("id") UUID accountId);

  @GET
  @Path("/audit")
  Uni<AuditRows> audit(
      @QueryParam("accountId") UUID accountId,
      @QueryParam("ref") String ref,
      @QueryParam("after") long after,
      @QueryParam("before") Long before,
      @QueryParam("most") int most);
}
