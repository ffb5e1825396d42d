package dev.toque.portal.helpdesk;

import dev.toque.portal.account.Account;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.session.Session;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Renders the help desk's pages. */
@Singleton
class DeskPages {

  private final Frames frames;

  DeskPages(Frames frames) {
    this.frames = frames;
  }

  Uni<Response> search(Session session, SearchView view) {
    Frame frame = frame(session, view.state(), DeskPaths.DESK);
    return Html.ok(frame, Templates.search(frame, view));
  }

  Uni<Response> person(Session session, PersonView view) {
    Frame frame = frame(session, view.state(), view.person().path());
    return Html.ok(frame, Templates.person(frame, view));
  }

  Uni<Response> act(Session session, ActView view) {
    Frame frame = frame(session, view.state(), view.person().path());
    int status = view.refusal().isPresent() ? ProblemCode.MALFORMED.status() : 200;
    return Html.of(status, frame, Templates.act(frame, view));
  }

  Uni<Response> code(Session session, CodeView view) {
    Frame frame = frame(session, "desk-code", view.person().path());
    return Html.ok(frame, Templates.code(frame, view));
  }

  /** Of somebody whom this agent may not look after. */
  Uni<Response> other(Session session, Account account) {
    PersonName person = PersonName.from(account);
    Frame frame = frame(session, "person-other", person.path());
    return Html.of(ProblemCode.FORBIDDEN.status(), frame, Templates.other(frame, person));
  }

  /** Of an agent who has no phone. */
  Uni<Response> withoutPhone(Session session) {
    Frame frame = frame(session, "helpdesk-no-phone", DeskPaths.DESK);
    return Html.of(ProblemCode.FORBIDDEN.status(), frame, Templates.withoutPhone(frame));
  }

  private Frame frame(Session session, String state, String here) {
    return frames.of(state, Optional.of(session), here);
  }

  @CheckedTemplate(basePath = "helpdesk")
  static class Templates {
    static native TemplateInstance search(Frame frame, SearchView view);

    static native TemplateInstance person(Frame frame, PersonView view);

    static native TemplateInstance act(Frame frame, ActView view);

    static native TemplateInstance code(Frame frame, CodeView view);

    static native TemplateInstance other(Frame frame, PersonName person);

    static native TemplateInstance withoutPhone(Frame frame);
  }
}
