package dev.toque.portal.admin;

import dev.toque.portal.account.Accounts;
import dev.toque.portal.web.BearerOnly;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Phones of an account, for the operator's scripts (protocol.md, section 8). */
@BearerOnly
@Tag(name = "Phones of an account")
@Path("/api/admin/v1/accounts/{username}/phones")
@Produces(MediaType.APPLICATION_JSON)
public class AccountPhonesResource {

  private final Accounts accounts;
  private final ManagePhones phones;

  AccountPhonesResource(Accounts accounts, ManagePhones phones) {
    this.accounts = accounts;
    this.phones = phones;
  }

  @GET
  @Operation(summary = "List the phones")
  public Uni<PhoneAnswer.All> all(@PathParam("username") String userName) {
    return accounts.require(userName).flatMap(phones::of).map(PhoneAnswer.All::from);
  }

  @DELETE
  @Path("/{enrollmentId}")
  @Operation(summary = "Remove a phone")
  public Uni<Void> remove(
      @PathParam("username") String userName, @PathParam("enrollmentId") UUID enrollmentId) {
    return accounts.require(userName).flatMap(account -> phones.remove(account, enrollmentId));
  }
}
