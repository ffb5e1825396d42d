package dev.toque.portal.profile;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.login.SignIn;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.password.NewPassword;
import dev.toque.portal.profile.ProfileView.State;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** My account, and another password for it. */
@Path(ProfileResource.PATH)
public class ProfileResource {

  static final String PATH = "/account";

  private final Access access;
  private final ActivationService activation;
  private final SignIn signIn;
  private final ChangePassword changePassword;
  private final ProfilePages pages;

  ProfileResource(
      Access access,
      ActivationService activation,
      SignIn signIn,
      ChangePassword changePassword,
      ProfilePages pages) {
    this.access = access;
    this.activation = activation;
    this.signIn = signIn;
    this.changePassword = changePassword;
    this.pages = pages;
  }

  /** Shows it, and once that the password was changed. */
  @GET
  public Uni<Response> show() {
    return access.full(
        session ->
            changePassword
                .takeNote(session)
                .map(changed -> changed ? State.CHANGED : State.FRESH)
                .flatMap(state -> page(session, state)));
  }

  /** Checks the current password and the new one, then asks a phone. */
  @POST
  @Path("/password")
  public Uni<Response> change(
      @FormParam("current") String current,
      @FormParam("password") String password,
      @FormParam("again") String again) {
    return access.full(session -> change(session, text(current), text(password), text(again)));
  }

  private Uni<Response> change(Session session, String current, String password, String again) {
    Optional<State> refusal =
        NewPassword.refusal(password, again, session.userName()).map(ProfileResource::state);
    if (refusal.isPresent()) {
      return page(session, refusal.get());
    }
    return signIn
        .check(session.userName(), current)
        .chain(() -> activation.account(session.accountId()))
        .flatMap(phones -> asked(session, phones, password))
        .onFailure(failure -> has(ProblemCode.UNAUTHORIZED, failure))
        .recoverWithUni(() -> page(session, State.WRONG))
        .onFailure(failure -> has(ProblemCode.TOO_MANY_REQUESTS, failure))
        .recoverWithUni(refused -> tooMany(session, (ProblemException) refused));
  }

  private Uni<Response> asked(Session session, AccountDevices phones, String password) {
    if (!phones.everActive()) {
      return changePassword.now(session, password).replaceWith(() -> Redirects.to(PATH));
    }
    return changePassword
        .ask(session, password)
        .flatMap(
            waiting ->
                waiting
                    .map(page -> Uni.createFrom().item(page))
                    .orElseGet(() -> pages.page(session, phones, State.NO_PHONE)));
  }

  private Uni<Response> page(Session session, State state) {
    return activation
        .account(session.accountId())
        .flatMap(phones -> pages.page(session, phones, state));
  }

  private Uni<Response> tooMany(Session session, ProblemException refusal) {
    return activation
        .account(session.accountId())
        .flatMap(phones -> pages.tooMany(session, phones, refusal));
  }

  private static State state(NewPassword.Refusal refusal) {
    return switch (refusal) {
      case WEAK -> State.WEAK;
      case DIFFERENT -> State.DIFFERENT;
    };
  }

  private static boolean has(ProblemCode code, Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }

  private static String text(String given) {
    return given == null || given.length() > NewPassword.LONGEST + 1 ? "" : given;
  }
}
