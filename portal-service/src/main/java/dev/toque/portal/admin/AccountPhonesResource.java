package dev.toque.portal.admin;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;

/** Phones and sessions of an account, for the operator's scripts. */
@Path("/api/admin/v1/accounts/{username}")
@Produces(MediaType.APPLICATION_JSON)
public class AccountPhonesResource {

  private static final String BY = "operator";

  private final Accounts accounts;
  private final ActivationService activation;
  private final Sessions sessions;

  AccountPhonesResource(Accounts accounts, ActivationService activation, Sessions sessions) {
    this.accounts = accounts;
    this.activation = activation;
    this.sessions = sessions;
  }

  @GET
  @Path("/phones")
  public Uni<PhoneAnswer.All> phones(@PathParam("username") String userName) {
    return devices(userName).map(PhoneAnswer.All::from);
  }

  @DELETE
  @Path("/phones/{enrollmentId}")
  public Uni<Void> remove(
      @PathParam("username") String userName, @PathParam("enrollmentId") UUID enrollmentId) {
    return devices(userName)
        .flatMap(
            devices ->
                devices.stream().anyMatch(device -> device.enrollmentId().equals(enrollmentId))
                    ? activation.remove(enrollmentId, BY, "removed by the operator")
                    : Uni.createFrom().voidItem());
  }

  @POST
  @Path("/unlock")
  public Uni<Void> unlock(@PathParam("username") String userName) {
    return devices(userName)
        .onItem()
        .transformToMulti(devices -> Multi.createFrom().iterable(devices))
        .onItem()
        .transformToUniAndConcatenate(device -> activation.unlock(device.enrollmentId()))
        .collect()
        .asList()
        .replaceWithVoid();
  }

  @DELETE
  @Path("/sessions")
  public Uni<Void> endSessions(@PathParam("username") String userName) {
    return find(userName).flatMap(account -> sessions.endAll(account.id));
  }

  private Uni<List<DeviceView>> devices(String userName) {
    return find(userName)
        .flatMap(account -> activation.account(account.id))
        .map(account -> account.devices());
  }

  private Uni<Account> find(String userName) {
    return accounts
        .find(userName)
        .map(account -> account.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)));
  }
}
