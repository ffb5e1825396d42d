package dev.toque.portal.helpdesk;

import dev.toque.portal.phones.PhoneView;
import dev.toque.portal.sessions.SessionsView.Place;
import java.util.List;
import java.util.Optional;

/**
 * The page of a person.
 *
 * @param places where they are signed in
 * @param events newest first
 * @param older where the timeline goes on, as a query
 * @param done what was done just now
 */
public record PersonView(
    PersonName person,
    List<PhoneView> phones,
    List<Place> places,
    List<EventView> events,
    Optional<String> older,
    boolean newest,
    Optional<DeskAct> done) {

  public String told() {
    return done.map(DeskAct::word).orElse("");
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    if (done.isPresent()) {
      return "person-" + told();
    }
    return newest ? phones.isEmpty() ? "person-no-phone" : "person" : "person-older";
  }
}
