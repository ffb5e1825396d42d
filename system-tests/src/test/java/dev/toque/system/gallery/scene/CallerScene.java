package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import java.util.Map;

/** An agent verifies a caller. */
final class CallerScene implements Scene {

  private static final int NOTIFICATIONS = 3;

  @Override
  public void play(Studio studio) {
    Person person = studio.person("caller-person");
    person.enroll();
    Guest agent = studio.agent("caller-agent");
    agent.enroll();
    verified(studio, agent, person);
    answers(studio, agent, person);
    time(studio, agent, person);
    withheld(studio, agent);
    agent.page().context().close();
  }

  private static void verified(Studio studio, Guest agent, Person person) {
    Page page = agent.page();
    ask(agent, person);
    studio.take(page, "caller-pending");
    person.newestChallenge();
    studio.take(page, "caller-seen");
    page.route("**/caller/judge", route -> route.abort("aborted"));
    approve(agent, person);
    studio.take(page, "caller-answered");
    page.unroute("**/caller/judge");
    page.reload();
    studio.take(page, "caller-verified");

    askUnseen(agent, person);
    approve(agent, person);
    studio.backstage().setChallenge(person.userName(), "statement = 'altered'");
    agent.show();
    studio.take(page, "caller-refused");
  }

  private static void answers(Studio studio, Guest agent, Person person) {
    Page page = agent.page();
    ask(agent, person);
    person.answer("deny", null);
    studio.take(page, "caller-denied");
    ask(agent, person);
    person.answer("approve", Guest.otherNumber(agent.person().number()));
    studio.take(page, "caller-wrong-number");
    ask(agent, person);
    person.answer("report", null);
    studio.take(page, "caller-reported");
  }

  private static void time(Studio studio, Guest agent, Person person) {
    Page page = agent.page();
    askUnseen(agent, person);
    studio.backstage().setChallenge(person.userName(), "expires_at = created_at");
    agent.show();
    studio.take(page, "caller-expired");
    studio.backstage().forgetChallenges(person.userName());
    page.reload();
    studio.take(page, "caller-ended");
  }

  private static void withheld(Studio studio, Guest agent) {
    Person person = studio.person("caller-withheld");
    person.enroll();
    for (int i = 0; i <= NOTIFICATIONS; i++) {
      askUnseen(agent, person);
    }
    agent.show();
    studio.take(agent.page(), "caller-withheld");
  }

  /** Asks the person's phone; the window then waits for the answer. */
  private static void ask(Guest agent, Person person) {
    askUnseen(agent, person);
    agent.show();
    agent.portal().hook("waiting").waitFor();
  }

  private static void askUnseen(Guest agent, Person person) {
    agent.unseen(
        asking -> {
          String page = HelpDeskScene.find(asking, person);
          asking
              .browser()
              .open(page + "/verify-caller")
              .press("do", Map.of("reason", "Asks for a code"));
        });
  }

  private static void approve(Guest agent, Person person) {
    int status = person.answer("approve", agent.person().number()).statusCode();
    if (status != 200) {
      throw new IllegalStateException("the phone could not approve: " + status);
    }
  }
}
