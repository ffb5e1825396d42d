package dev.toque.portal.activation;

import dev.toque.kit.problem.RemoteProblems;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.CodeStates;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import dev.toque.protocol.wire.activation.OfflineVerification;
import dev.toque.protocol.wire.activation.PhoneEvents;
import dev.toque.protocol.wire.activation.RemoveEnrolment;
import dev.toque.protocol.wire.audit.AuditRows;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.annotation.RegisterProvider;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;

/** The routes of activation-service that name the portal as a caller. */
@RegisterRestClient(configKey = "activation")
@RegisterProvider(ActivationTokenFilter.class)
@RegisterProvider(RemoteProblems.class)
@Path("/internal/v1")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
interface ActivationClient {

  @POST
  @Path("/codes")
  Uni<IssuedCode> issue(IssueCode request);

  @GET
  @Path("/codes/{id}")
  Uni<CodeState> code(@PathParam("id") UUID activationId);

  @POST
  @Path("/codes/states")
  Uni<CodeStates> codes(CodeIds ids);

  @POST
  @Path("/codes/{id}/confirm")
  Uni<CodeState> confirm(@PathParam("id") UUID activationId, ConfirmNumber number);

  @POST
  @Path("/codes/{id}/reject")
  Uni<CodeState> reject(@PathParam("id") UUID activationId);

  @POST
  @Path("/codes/{id}/end")
  Uni<Void> end(@PathParam("id") UUID activationId, EndCode reason);

  @POST
  @Path("/accounts/{id}/codes/end")
  Uni<Void> endAll(@PathParam("id") UUID accountId, EndCode reason);

  @GET
  @Path("/accounts/{id}")
  Uni<AccountDevices> account(@PathParam("id") UUID accountId);

  @DELETE
  @Path("/accounts/{id}")
  Uni<Void> forget(@PathParam("id") UUID accountId);

  @POST
  @Path("/accounts/{id}/offline-verifications")
  Uni<OfflineVerdict> verifyOffline(@PathParam("id") UUID accountId, OfflineVerification response);

  @GET
  @Path("/devices/{id}")
  Uni<DeviceView> device(@PathParam("id") String deviceId);

  @DELETE
  @Path("/enrollments/{id}")
  Uni<Void> remove(@PathParam("id") UUID enrollmentId, RemoveEnrolment why);

  @GET
  @Path("/events")
  Uni<PhoneEvents> events(@QueryParam("after") long id);

  @PATCH
  @Path("/enrollments/{id}")
  Uni<Void> rename(@PathParam("id") UUID enrollmentId, RenameRequest name);

  @POST
  @Path("/enrollments/{id}/unlock")
  Uni<Void> unlock(@PathParam("id") UUID enrollmentId);

  @GET
  @Path("/audit")
  Uni<AuditRows> audit(
      @QueryParam("accountId") UUID accountId,
      @QueryParam("ref") String ref,
      @QueryParam("after") long after,
      @QueryParam("before") Long before,
      @QueryParam("most") int most);
}
