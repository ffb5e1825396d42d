package dev.toque.push.device;

import dev.toque.kit.problem.RemoteProblems;
import dev.toque.protocol.wire.TriesLeft;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.activation.PhoneEvents;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The routes of activation-service that name us as a caller. */
@RegisterRestClient(configKey = "activation")
@RegisterProvider(ActivationTokenFilter.class)
@RegisterProvider(RemoteProblems.class)
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ActivationClient {

  @GET
  @Path("/devices/{id}")
  Uni<Device> device(@PathParam("id") String deviceId);

  @POST
  @Path("/devices/{id}/gate-verifications")
  Uni<TriesLeft> verifyGate(@PathParam("id") String deviceId, GateVerification verification);

  @GET
  @Path("/events")
  Uni<PhoneEvents> events(@QueryParam("after") long id);
}
