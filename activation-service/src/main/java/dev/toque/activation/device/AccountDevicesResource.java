package dev.toque.activation.device;

import dev.toque.activation.account.AccountRepository;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.store.Transactions;
import dev.toque.kit.token.Callers;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The phones of an account for the portal (docs/internal-api.md). */
@Path("/internal/v1")
@Callers("portal")
@Tag(name = "Internal: accounts")
@Produces(MediaType.APPLICATION_JSON)
public class AccountDevicesResource {

  private final AccountRepository accounts;
  private final Enrolments enrolments;
  private final DeviceViews views;
  private final Transactions transactions;

  AccountDevicesResource(
      AccountRepository accounts,
      Enrolments enrolments,
      DeviceViews views,
      Transactions transactions) {
    this.accounts = accounts;
    this.enrolments = enrolments;
    this.views = views;
    this.transactions = transactions;
  }

  /** Its phones that are active or locked, and whether it ever had one. */
  @GET
  @Path("accounts/{accountId}")
  @Operation(summary = "The phones of an account")
  public Uni<AccountDevices> devices(@PathParam("accountId") UUID accountId) {
    return enrolments
        .ofAccount(accountId)
        .chain(
            all ->
                everActive(accountId, all)
                    .map(
                        everActive ->
                            new AccountDevices(
                                accountId,
                                everActive,
                                all.stream()
                                    .filter(AccountDevicesResource::belongs)
                                    .map(views::view)
                                    .toList(),
                                lastActivation(all))));
  }

  /** Of one that has had a phone its enrolments tell; of any other the account has to. */
  private Uni<Boolean> everActive(UUID accountId, List<Enrolment> all) {
    return lastActivation(all).isPresent()
        ? Uni.createFrom().item(true)
        : transactions.read(() -> accounts.everActive(accountId));
  }

  private static Optional<Instant> lastActivation(List<Enrolment> all) {
    return all.stream().flatMap(one -> one.activatedAt().stream()).max(Instant::compareTo);
  }

  private static boolean belongs(Enrolment enrolment) {
    return enrolment.is(EnrolmentState.ACTIVE) || enrolment.is(EnrolmentState.LOCKED);
  }
}
