package dev.toque.portal.admin;

import dev.toque.portal.account.Accounts;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.login.FailureStore;
import dev.toque.portal.recovery.TemporaryCodes;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.web.BearerOnly;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Lets a person in again, or out, for the operator's scripts (protocol.md, section 8). */
@BearerOnly
@Tag(name = "Access")
@Path("/api/admin/v1/accounts/{username}")
@Produces(MediaType.APPLICATION_JSON)
public class AccountAccessResource {

  private static final String OPERATOR = "operator";

  private final Accounts accounts;
  private final ManagePhones phones;
  private final FailureStore failures;
  private final Sessions sessions;
  private final TemporaryCodes temporaryCodes;
  private final AuditLog audit;

  AccountAccessResource(
      Accounts accounts,
      ManagePhones phones,
      FailureStore failures,
      Sessions sessions,
      TemporaryCodes temporaryCodes,
      AuditLog audit) {
    this.accounts = accounts;
    this.phones = phones;
    this.failures = failures;
    this.sessions = sessions;
    this.temporaryCodes = temporaryCodes;
    this.audit = audit;
  }

  /** Forgets wrong PINs of every phone, and wrong passwords in a row. */
  @POST
  @Path("/unlock")
  @Operation(summary = "Forget wrong PINs and wrong passwords in a row")
  public Uni<Void> unlock(@PathParam("username") String userName) {
    return accounts
        .require(userName)
        .call(account -> failures.forgetRun(account.userName))
        .flatMap(phones::unlock);
  }

  /** Gives one; the answer is the only place where it is told. */
  @POST
  @Path("/temporary-code")
  @Operation(summary = "Give a temporary code, to who has lost the phone")
  public Uni<Response> temporaryCode(@PathParam("username") String userName) {
    return accounts
        .require(userName)
        .flatMap(account -> temporaryCodes.give(account.id, OPERATOR))
        .map(given -> Response.status(Response.Status.CREATED).entity(given).build());
  }

  @DELETE
  @Path("/sessions")
  @Operation(summary = "End every session")
  public Uni<Void> endSessions(@PathParam("username") String userName) {
    return accounts
        .require(userName)
        .call(account -> sessions.endAll(account.id))
        .flatMap(account -> audit.write(AuditEvent.byOperator(account.id, "sessions-ended")));
  }
}
