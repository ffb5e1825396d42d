package dev.toque.portal.helpdesk;

import dev.toque.portal.care.CareForPhones;
import dev.toque.portal.helpdesk.Desk.Visit;
import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.session.LiveSession;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.sessions.SessionsView.Place;
import dev.toque.portal.trail.Cursor;
import dev.toque.portal.trail.Entry;
import dev.toque.portal.trail.Trails;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestQuery;

/** The page of a person: phones, sessions, and what happened in one timeline. */
@Path(DeskPaths.PEOPLE)
public class PersonResource {

  private static final int EVENTS = 30;

  private final Desk desk;
  private final CareForPhones phones;
  private final Sessions sessions;
  private final Trails trails;
  private final DeskPages pages;

  PersonResource(
      Desk desk, CareForPhones phones, Sessions sessions, Trails trails, DeskPages pages) {
    this.desk = desk;
    this.phones = phones;
    this.sessions = sessions;
    this.trails = trails;
    this.pages = pages;
  }

  /**
   * Shows it.
   *
   * @param before where an older part of the timeline begins
   * @param done what was done just now
   */
  @GET
  public Uni<Response> show(
      UUID id, @RestQuery Optional<String> before, @RestQuery Optional<String> done) {
    Optional<Cursor> cursor = before.map(text -> Cursor.parse("before", text));
    return desk.person(
        id,
        visit ->
            view(visit, cursor, done.flatMap(DeskAct::of))
                .flatMap(view -> pages.person(visit.session(), view)));
  }

  private Uni<PersonView> view(Visit visit, Optional<Cursor> before, Optional<DeskAct> done) {
    UUID accountId = visit.account().id;
    return Uni.combine()
        .all()
        .unis(
            phones.of(visit.account()),
            sessions.of(accountId),
            trails.newest(accountId, before.orElse(Cursor.END), EVENTS + 1))
        .asTuple()
        .map(
            all -> {
              List<DeviceView> devices = all.getItem1();
              List<LiveSession> live = all.getItem2();
              List<Entry> entries = all.getItem3();
              return new PersonView(
                  PersonName.from(visit.account()),
                  devices.stream().map(PhoneView::from).toList(),
                  live.stream().filter(LiveSession::full).map(one -> place(one, visit)).toList(),
                  entries.stream().limit(EVENTS).map(EventView::from).toList(),
                  older(entries),
                  before.isEmpty(),
                  done);
            });
  }

  private static Place place(LiveSession session, Visit visit) {
    return Place.from(session, visit.session());
  }

  private static Optional<String> older(List<Entry> entries) {
    return entries.size() > EVENTS
        ? Optional.of(entries.get(EVENTS - 1).here().text())
        : Optional.empty();
  }
}
