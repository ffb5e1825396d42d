package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import java.util.Locale;

/** An agent finds people and helps. */
final class HelpDeskScene implements Scene {

  private static final int MANY_EVENTS = 40;

  @Override
  public void play(Studio studio) {
    Person person = studio.person("desk-person");
    person.enroll();
    String ref = "K7QF9M2" + studio.language().substring(1).toUpperCase(Locale.ROOT);
    studio.backstage().audit(person.userName(), "password-wrong", MANY_EVENTS, ref);
    Guest agent = onDuty(studio);
    find(studio, agent, person, ref);
    act(studio, agent, person);
    remove(studio, agent, person);
    other(studio, agent);
    agent.page().context().close();
  }

  private static Guest onDuty(Studio studio) {
    Guest agent = studio.agent("desk-agent");
    agent.unseen(Person::signIn);
    agent.open("/helpdesk");
    studio.take(agent.page(), "helpdesk-no-phone");
    agent.unseen(person -> person.enroll(person.phone()));
    agent.open("/helpdesk");
    studio.take(agent.page(), "helpdesk");
    return agent;
  }

  private static void find(Studio studio, Guest agent, Person person, String ref) {
    Page page = agent.page();
    look(agent, "nobody-is-called-so");
    studio.take(page, "helpdesk-none");
    look(agent, ref);
    studio.take(page, "helpdesk-reference");
    look(agent, person.userName());
    studio.take(page, "helpdesk-found");
    agent.portal().hook("person").click();
    studio.take(page, "person");
    agent.press("older");
    studio.take(page, "person-older");
    page.goBack();
  }

  private static void act(Studio studio, Guest agent, Person person) {
    Page page = agent.page();
    agent.press("unlock");
    studio.take(page, "desk-unlock");
    reason(agent, "  ");
    studio.take(page, "desk-refused-reason");
    reason(agent, "Called from the office");
    studio.take(page, "person-unlock");

    agent.press("end-sessions");
    studio.take(page, "desk-end-sessions");
    reason(agent, "Left a computer open");
    studio.take(page, "person-end-sessions");

    agent.press("give-code");
    studio.take(page, "desk-temporary-code");
    reason(agent, "Lost phone");
    studio.take(page, "desk-code");
    agent.press("told");
    agent.press("give-code");
    reason(agent, "Once more");
    studio.take(page, "desk-refused-code");
    open(agent, person);
  }

  private static void remove(Studio studio, Guest agent, Person person) {
    Page page = agent.page();
    agent.press("remove-phone");
    studio.take(page, "desk-remove-phone");
    reason(agent, "Stolen");
    studio.take(page, "person-remove-phone");
    open(agent, person);
    studio.take(page, "person-no-phone");
    agent.press("verify-caller");
    studio.take(page, "desk-verify-caller");
    reason(agent, "Asks for a code");
    studio.take(page, "desk-refused-no-phone");
  }

  private static void other(Studio studio, Guest agent) {
    open(agent, agent.person());
    studio.take(agent.page(), "person-other");
  }

  /** Finds a person by name unseen, and opens their page. */
  private static void open(Guest agent, Person person) {
    agent.unseen(searching -> searching.browser().open(find(searching, person)));
    agent.show();
  }

  /** Where the page of a person is, whom an agent finds by name. */
  static String find(Person agent, Person person) {
    return agent.browser().open("/helpdesk?query=" + person.userName()).link("person");
  }

  private static void reason(Guest agent, String text) {
    agent.portal().hook("reason").fill(text);
    agent.press("do");
  }

  private static void look(Guest agent, String query) {
    agent.portal().hook("query").fill(query);
    agent.press("find");
  }
}
