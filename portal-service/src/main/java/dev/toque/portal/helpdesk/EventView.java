package dev.toque.portal.helpdesk;

import dev.toque.portal.page.Moment;
import dev.toque.portal.trail.Entry;

/**
 * Something that happened, as a timeline shows it; empty texts are not shown.
 *
 * @param name of the event, in the trail's word
 * @param actor a word, or the user name of an agent
 * @param byAgent whether the actor is an agent
 */
public record EventView(
    String name,
    Moment at,
    String actor,
    boolean byAgent,
    String detail,
    String ref,
    String address) {

  private static final String AGENT = "agent:";

  static EventView from(Entry entry) {
    String actor = entry.row().actor();
    boolean byAgent = actor.startsWith(AGENT);
    return new EventView(
        entry.row().event(),
        new Moment(entry.row().at()),
        byAgent ? actor.substring(AGENT.length()) : actor,
        byAgent,
        entry.row().detail().orElse(""),
        entry.row().ref().orElse(""),
        entry.row().address().orElse(""));
  }
}
