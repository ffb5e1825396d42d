package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Page;

/** An agent verifies a caller. */
final class CallerScene implements Scene {

  private static final int NOTIFICATIONS = 3;

  @Override
  public void play(Studio studio) {
    Guest person = studio.guest("caller-person");
    person.enroll();
    Guest agent = studio.agent("caller-agent");
    agent.enroll();
    verified(studio, agent, person);
    answers(studio, agent, person);
    time(studio, agent, person);
    withheld(studio, agent);
    agent.page().context().close();
    person.page().context().close();
  }

  private static void verified(Studio studio, Guest agent, Guest person) {
    Page page = agent.page();
    ask(agent, person);
    studio.take(page, "caller-pending");
    person.request(person.phone());
    studio.take(page, "caller-seen");
    page.route("**/caller/judge", route -> route.abort("aborted"));
    approve(agent, person);
    studio.take(page, "caller-answered");
    page.unroute("**/caller/judge");
    page.reload();
    studio.take(page, "caller-verified");

    ask(agent, person);
    page.route("**/caller/judge", route -> route.abort("aborted"));
    approve(agent, person);
    page.waitForSelector("body[data-state='caller-answered']");
    studio.backstage().setChallenge(person.userName(), "statement = 'altered'");
    page.unroute("**/caller/judge");
    page.reload();
    studio.take(page, "caller-refused");
  }

  private static void answers(Studio studio, Guest agent, Guest person) {
    Page page = agent.page();
    ask(agent, person);
    person.answer("deny", null);
    studio.take(page, "caller-denied");
    ask(agent, person);
    person.answer(
        "approve", agent.portal().figures("number").equals("000000") ? "000001" : "000000");
    studio.take(page, "caller-wrong-number");
    ask(agent, person);
    person.answer("report", null);
    studio.take(page, "caller-reported");
  }

  private static void time(Studio studio, Guest agent, Guest person) {
    Page page = agent.page();
    ask(agent, person);
    studio.backstage().setChallenge(person.userName(), "expires_at = created_at");
    page.reload();
    studio.take(page, "caller-expired");
    studio.backstage().forgetChallenges(person.userName());
    page.reload();
    studio.take(page, "caller-ended");
  }

  private static void withheld(Studio studio, Guest agent) {
    Guest person = studio.guest("caller-withheld");
    person.enroll();
    for (int i = 0; i <= NOTIFICATIONS; i++) {
      ask(agent, person);
    }
    studio.take(agent.page(), "caller-withheld");
    person.page().context().close();
  }

  private static void ask(Guest agent, Guest person) {
    HelpDeskScene.open(agent, person);
    agent.press("verify-caller");
    HelpDeskScene.reason(agent, "Asks for a code");
    agent.portal().hook("waiting").waitFor();
  }

  private static void approve(Guest agent, Guest person) {
    String number = agent.portal().figures("number");
    int status =
        person.phone().answer(person.request(person.phone()), "approve", number).statusCode();
    if (status != 200) {
      throw new IllegalStateException("the phone could not approve: " + status);
    }
  }
}
