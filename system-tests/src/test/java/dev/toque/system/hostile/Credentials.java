package dev.toque.system.hostile;

import dev.toque.protocol.testing.TestPhone;
import dev.toque.system.setup.Internal;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What opens each kind of route, so that what is hostile reaches what lies behind: a phone's proof,
 * the operator's token, another service's token, a session and its form's token.
 */
final class Credentials {

  private static final AtomicInteger PEOPLE = new AtomicInteger();

  private final Toque toque;
  private final TestPhone keys;
  private final Person person;
  private String formToken = "";
  private int address;

  Credentials(Toque toque) {
    this.toque = toque;
    this.keys = TestPhone.create(toque.url());
    Person made = Person.with(toque, "mallory." + PEOPLE.incrementAndGet());
    this.person = new Person(made.userName(), made.browser(), new ScriptedPhone(toque.url(), keys));
    person.enroll();
    renew();
  }

  /** Signs in again, should a request have ended the session. */
  void renew() {
    if (!person.browser().open("/phones").shows("signed-in")) {
      person.signInWithPhone();
      person.browser().open("/phones");
    }
    formToken = person.browser().page().selectFirst("input[name=csrf]").val();
  }

  /** Value of the hidden field of our forms. */
  String formToken() {
    return formToken;
  }

  /** Headers of a request that this route takes. */
  List<String> headers(Route route, String method, String target, byte[] body) {
    List<String> headers = new ArrayList<>();
    headers.add("X-Forwarded-For: " + nextAddress());
    if (route.isInternal()) {
      String caller = route.callers().stream().findFirst().orElse("portal");
      headers.add("Authorization: " + new Internal(toque, caller).bearer(route.service()));
    } else if (route.path().startsWith("/api/admin/")) {
      headers.add("Authorization: Bearer " + Toque.ADMIN_TOKEN);
    } else if (route.path().startsWith("/api/")) {
      headers.add("DPoP: " + keys.proof(method, target.split("\\?")[0], body));
    } else if (route.isPage()) {
      headers.add("Cookie: toque=" + person.browser().cookie("toque"));
      headers.add("Origin: " + toque.url());
    }
    return headers;
  }

  /** Limits count addresses; believed only where no gateway knows better. */
  private String nextAddress() {
    address++;
    return "198.18.%d.%d".formatted(address / 250 % 250, address % 250);
  }
}
