package dev.toque.portal.admin;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.AccountChange;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.account.Accounts.Changed;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.ending.AccountEndings;
import dev.toque.portal.password.Passwords;
import dev.toque.portal.web.ForAgents;
import dev.toque.protocol.json.StrictJson;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Accounts (protocol.md, section 8). */
@ForAgents
@Tag(name = "Accounts")
@Path("/api/admin/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountsResource {

  private static final int PAGE = 50;

  private final Accounts accounts;
  private final Passwords passwords;
  private final AccountEndings endings;
  private final ActivationService activation;
  private final Wards wards;
  private final Callers callers;

  AccountsResource(
      Accounts accounts,
      Passwords passwords,
      AccountEndings endings,
      ActivationService activation,
      Wards wards,
      Callers callers) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.endings = endings;
    this.activation = activation;
    this.wards = wards;
    this.callers = callers;
  }

  @GET
  @HelpDeskToo
  @Operation(summary = "Find accounts by the beginning of a name or mail address")
  public Uni<AccountAnswer.Page> search(
      @QueryParam("query") @DefaultValue("") String query,
      @QueryParam("after") @DefaultValue("") String after) {
    return accounts.search(query, after, PAGE).map(found -> AccountAnswer.Page.from(found, PAGE));
  }

  @GET
  @Path("/{username}")
  @HelpDeskToo
  @Operation(summary = "Show an account")
  public Uni<AccountAnswer> get(@PathParam("username") String userName) {
    return wards.require(userName).map(AccountAnswer::from);
  }

  @PUT
  @Path("/{username}")
  @Consumes(MediaType.APPLICATION_JSON)
  @Operation(summary = "Make or change an account")
  @RequestBody(
      required = true,
      content = @Content(schema = @Schema(implementation = AccountRequest.class)))
  @APIResponse(
      responseCode = "201",
      description = "Made",
      content = @Content(schema = @Schema(implementation = AccountAnswer.class)))
  @APIResponse(
      responseCode = "200",
      description = "Changed",
      content = @Content(schema = @Schema(implementation = AccountAnswer.class)))
  public Uni<Response> put(@PathParam("username") String userName, byte[] body) {
    return Uni.createFrom()
        .item(() -> StrictJson.read(body, AccountRequest.class))
        .flatMap(request -> hash(request).map(request::change))
        .flatMap(change -> put(userName, change))
        .map(
            changed ->
                Response.status(changed.created() ? 201 : 200)
                    .entity(AccountAnswer.from(changed.account()))
                    .build());
  }

  @DELETE
  @Path("/{username}")
  @Operation(summary = "Delete an account and all that belongs to it")
  public Uni<Void> delete(@PathParam("username") String userName) {
    return accounts
        .find(userName)
        .flatMap(account -> account.map(this::delete).orElseGet(() -> Uni.createFrom().voidItem()));
  }

  private Uni<Changed> put(String userName, AccountChange change) {
    return accounts
        .put(userName, change, callers.caller().actor())
        .call(
            changed ->
                !changed.created() && change.endsWhatWasOpen()
                    ? endings.endAll(changed.account().id)
                    : Uni.createFrom().voidItem());
  }

  /**
   * What the other services keep goes first: a repeat still finds the account when they were away.
   */
  private Uni<Void> delete(Account account) {
    return endings
        .endAll(account.id)
        .chain(() -> activation.forget(account.id))
        .chain(() -> accounts.delete(account, callers.caller().actor()));
  }

  private Uni<Optional<String>> hash(AccountRequest request) {
    return request
        .password()
        .map(password -> passwords.hash(password).map(Optional::of))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }
}
