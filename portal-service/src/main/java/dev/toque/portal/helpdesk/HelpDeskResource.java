package dev.toque.portal.helpdesk;

import dev.toque.portal.agent.Agent;
import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestQuery;

/** The help desk's start page (protocol.md, section 10): find people. */
@Path(DeskPaths.DESK)
public class HelpDeskResource {

  private static final int LONGEST_QUERY = 250;

  private final Desk desk;
  private final FindPeople find;
  private final DeskPages pages;

  HelpDeskResource(Desk desk, FindPeople find, DeskPages pages) {
    this.desk = desk;
    this.find = find;
    this.pages = pages;
  }

  /**
   * Finds people.
   *
   * @param query the beginning of a name or mail address, or a reference
   * @param after the user name after which the page begins
   */
  @GET
  public Uni<Response> search(
      @RestQuery Optional<String> query, @RestQuery Optional<String> after) {
    String typed = query.map(String::strip).filter(HelpDeskResource::canBeAName).orElse("");
    return desk.agent((session, agent) -> found(session, agent, typed, after.orElse("")));
  }

  private Uni<Response> found(Session session, Agent agent, String typed, String after) {
    Uni<SearchView> view =
        typed.isEmpty()
            ? Uni.createFrom().item(SearchView.empty())
            : find.find(agent, typed, after);
    return view.flatMap(found -> pages.search(session, found));
  }

  private static boolean canBeAName(String typed) {
    return typed.length() <= LONGEST_QUERY;
  }
}
