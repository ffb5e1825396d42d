package dev.toque.portal.helpdesk;

import dev.toque.portal.care.Care;
import dev.toque.portal.care.CareForPhones;
import dev.toque.portal.care.Deed;
import dev.toque.portal.care.Reason;
import dev.toque.portal.helpdesk.ActView.Phone;
import dev.toque.portal.helpdesk.ActView.Refusal;
import dev.toque.portal.helpdesk.Desk.Visit;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.recovery.TemporaryCodes.Given;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** What an agent does for a person: first a page that asks for the reason, then the act. */
@Path(DeskPaths.PEOPLE)
public class ActsResource {

  private final Desk desk;
  private final Care care;
  private final CareForPhones phones;
  private final FreshCode freshCode;
  private final StartCheck startCheck;
  private final DeskPages pages;

  ActsResource(
      Desk desk,
      Care care,
      CareForPhones phones,
      FreshCode freshCode,
      StartCheck startCheck,
      DeskPages pages) {
    this.desk = desk;
    this.care = care;
    this.phones = phones;
    this.freshCode = freshCode;
    this.startCheck = startCheck;
    this.pages = pages;
  }

  /** Says what the act does and asks for the reason. */
  @GET
  @Path("/{act}")
  public Uni<Response> ask(UUID id, String act, @RestQuery Optional<String> phone) {
    DeskAct wanted = require(act);
    return desk.person(id, visit -> page(visit, wanted, phone, "", Optional.empty()));
  }

  /** Does it. */
  @POST
  @Path("/{act}")
  public Uni<Response> act(
      UUID id,
      String act,
      @RestQuery Optional<String> phone,
      @FormParam("reason") @DefaultValue("") String typed) {
    DeskAct wanted = require(act);
    return desk.person(
        id,
        visit ->
            Reason.typed(typed)
                .map(reason -> act(visit, wanted, phone, reason))
                .orElseGet(() -> page(visit, wanted, phone, typed, Optional.of(Refusal.REASON))));
  }

  /** The temporary code that was given just now, once. */
  @GET
  @Path("/code")
  public Uni<Response> code(UUID id) {
    return desk.person(
        id,
        visit ->
            freshCode
                .take(visit.session())
                .flatMap(
                    given ->
                        given
                            .map(code -> pages.code(visit.session(), view(visit, code)))
                            .orElseGet(() -> Redirects.later(DeskPaths.person(id)))));
  }

  private Uni<Response> act(Visit visit, DeskAct act, Optional<String> phone, Reason reason) {
    Deed deed = visit.deed(reason);
    return switch (act) {
      case UNLOCK -> care.unlock(deed).replaceWith(() -> done(visit, act));
      case END_SESSIONS -> care.endSessions(deed).replaceWith(() -> done(visit, act));
      case REMOVE_PHONE -> care.removePhone(deed, id(phone)).replaceWith(() -> done(visit, act));
      case TEMPORARY_CODE -> giveCode(visit, deed);
      case VERIFY_CALLER ->
          startCheck
              .start(visit.session(), deed)
              .flatMap(
                  started ->
                      started
                          .map(page -> Uni.createFrom().item(page))
                          .orElseGet(() -> refused(visit, act, reason, Refusal.NO_PHONE)));
    };
  }

  private Uni<Response> giveCode(Visit visit, Deed deed) {
    return care.giveCode(deed)
        .flatMap(given -> freshCode.put(visit.session(), given))
        .replaceWith(() -> Redirects.to(DeskPaths.person(visit.account().id) + "/code"))
        .onFailure(ActsResource::isForbidden)
        .recoverWithUni(() -> refused(visit, DeskAct.TEMPORARY_CODE, deed.reason(), Refusal.CODE));
  }

  private Uni<Response> refused(Visit visit, DeskAct act, Reason reason, Refusal why) {
    return page(visit, act, Optional.empty(), reason.text(), Optional.of(why));
  }

  private Uni<Response> page(
      Visit visit, DeskAct act, Optional<String> phone, String typed, Optional<Refusal> refusal) {
    PersonName person = PersonName.from(visit.account());
    if (act != DeskAct.REMOVE_PHONE) {
      return pages.act(visit.session(), new ActView(act, person, Optional.empty(), typed, refusal));
    }
    UUID wanted = id(phone);
    return phones
        .of(visit.account())
        .flatMap(
            all ->
                all.stream()
                    .filter(one -> one.enrollmentId().equals(wanted))
                    .map(one -> new Phone(wanted.toString(), one.name()))
                    .map(one -> new ActView(act, person, Optional.of(one), typed, refusal))
                    .map(view -> pages.act(visit.session(), view))
                    .findFirst()
                    .orElseGet(() -> Redirects.later(person.path())));
  }

  private static CodeView view(Visit visit, Given given) {
    return new CodeView(
        PersonName.from(visit.account()),
        given.code(),
        new Moment(given.fullUntil()),
        new Moment(given.enrolUntil()));
  }

  private static Response done(Visit visit, DeskAct act) {
    return Redirects.to(DeskPaths.person(visit.account().id) + "?done=" + act.word());
  }

  private static DeskAct require(String word) {
    return DeskAct.of(word).orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }

  private static UUID id(Optional<String> text) {
    try {
      return UUID.fromString(text.orElse(""));
    } catch (IllegalArgumentException none) {
      throw ProblemException.of(ProblemCode.NOT_FOUND);
    }
  }

  private static boolean isForbidden(Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == ProblemCode.FORBIDDEN;
  }
}
