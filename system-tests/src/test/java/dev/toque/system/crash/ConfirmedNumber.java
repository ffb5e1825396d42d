package dev.toque.system.crash;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import java.util.Map;

/** The number that the phone shows is typed in the browser. */
final class ConfirmedNumber implements Ceremony.Attempt {

  private final Person person;
  private final String number;

  /** Shows the banner that asks for the number. */
  private final ScriptedBrowser asked;

  private ScriptedBrowser tab;

  private ConfirmedNumber(Person person, String number) {
    this.person = person;
    this.number = number;
    this.asked = person.browser().open("/").twin();
  }

  static ConfirmedNumber of(Person person) {
    person.browser().signIn(person.userName(), Person.PASSWORD);
    String code = person.browser().text("activation-code");
    String number =
        json(person.phone().enroll(code, "Pixel 8")).at("/confirmation/number").asText();
    return new ConfirmedNumber(person, number);
  }

  @Override
  public boolean succeeds() {
    tab = asked.twin().press("confirm", Map.of("confirm-number", number));
    assertTrue(tab.status() == 200 || tab.status() == 503, () -> tab.page().text());
    return tab.status() == 200;
  }

  @Override
  public void check() {
    assertTrue(tab.shows("activated"), () -> tab.page().text());
    assertTrue(tab.shows("signed-in"), () -> tab.page().text());
    signsInByThePhone();
  }

  @Override
  public void checkUnheard() {
    assertTrue(tab.shows("sign-in"), () -> tab.page().text());
    signsInByThePhone();
  }

  private void signsInByThePhone() {
    assertEquals("active", person.phone().me().path("status").asText());
    if (tab.shows("sign-out")) {
      tab.press("sign-out");
    }
    Person same = new Person(person.userName(), tab, person.phone());
    same.signInWithPhone();
    assertTrue(tab.shows("signed-in"), () -> tab.page().text());
  }
}
