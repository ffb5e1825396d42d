package dev.toque.portal.offline;

import dev.toque.portal.confirm.OfflineQuestions;
import dev.toque.portal.confirm.Rung;
import dev.toque.portal.confirm.Rung.Refusal;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.wire.activation.OfflineOutcome;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.regex.Pattern;

/** The rung of the waiting page for a phone without a network. */
@Path("/login/offline")
public class OfflineResource {

  private static final Pattern RESPONSE = Pattern.compile("[0-9]{8}");
  private static final Pattern SPACES = Pattern.compile("\\s");

  private final Access access;
  private final OfflineQuestions questions;
  private final OfflineSignIn signIn;
  private final Visitor visitor;

  OfflineResource(
      Access access, OfflineQuestions questions, OfflineSignIn signIn, Visitor visitor) {
    this.access = access;
    this.questions = questions;
    this.signIn = signIn;
    this.visitor = visitor;
  }

  /** What is no response costs no try and keeps the question. */
  @POST
  public Uni<Response> answer(@FormParam("response") String typed) {
    String address = visitor.address();
    String response = SPACES.matcher(typed == null ? "" : typed).replaceAll("");
    return access.half(session -> answer(session, response, address));
  }

  private Uni<Response> answer(Session session, String response, String address) {
    Optional<String> question = questions.read(session);
    if (question.isEmpty()) {
      return Redirects.later(Access.CONFIRM);
    }
    if (!RESPONSE.matcher(response).matches()) {
      return Redirects.later(Rung.OFFLINE.refused(Refusal.MALFORMED));
    }
    return signIn.answer(session, question.get(), response, address).map(OfflineResource::next);
  }

  private static Response next(OfflineOutcome outcome) {
    return switch (outcome) {
      case RIGHT -> Redirects.to(Access.HOME);
      case WRONG, ASKED_BEFORE -> Redirects.telling(Rung.OFFLINE.refused(Refusal.WRONG));
      case CLOSED -> Redirects.telling(Rung.OFFLINE.refused(Refusal.CLOSED));
    };
  }
}
