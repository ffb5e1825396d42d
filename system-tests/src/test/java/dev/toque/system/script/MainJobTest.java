package dev.toque.system.script;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedToque.class)
class MainJobTest {

  @Test
  void aPersonEnrolsByTheTypedCodeAndSignsInByConfirmingOnThePhone(Toque toque) {
    Person ana = Person.with(toque, "ana.main");
    ana.browser().signIn(ana.userName(), Person.PASSWORD);
    assertTrue(ana.browser().shows("banner"));
    assertTrue(ana.browser().shows("qr"));
    String code = ana.browser().text("activation-code");
    assertTrue(code.matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){2}"), code);

    JsonNode seen = json(ana.phone().inspect(code));
    assertEquals(toque.url(), seen.at("/portal/url").asText());
    assertEquals("ana.main", seen.at("/account/hint").asText());
    assertEquals("first", seen.path("purpose").asText());

    HttpResponse<String> enrolled = ana.phone().enroll(code, "Pixel 8");
    assertEquals(201, enrolled.statusCode(), enrolled.body());
    assertEquals("pending", ana.phone().me().path("status").asText());
    String number = json(enrolled).at("/confirmation/number").asText();

    ana.browser().open("/").press("confirm", Map.of("confirm-number", number));
    assertTrue(ana.browser().shows("activated"));
    assertEquals("active", ana.phone().me().path("status").asText());

    ana.browser().press("sign-out");
    assertFalse(ana.browser().shows("signed-in"));

    ana.signInWithPhone();
    assertTrue(ana.browser().shows("signed-in"));
    assertFalse(ana.browser().shows("activation-code"));
  }

  @Test
  void thePasswordAloneOpensNothingOnceAPhoneIsActive(Toque toque) {
    Person ben = Person.with(toque, "ben.alone");
    ben.enroll();
    ScriptedBrowser thief = new ScriptedBrowser(toque).signIn("ben.alone", Person.PASSWORD);

    for (String path : new String[] {"/", "/phones", "/login/confirm"}) {
      thief.open(path);
      assertTrue(thief.shows("waiting"), path);
      assertFalse(thief.shows("signed-in"), path);
      assertFalse(thief.shows("activation-code"), path);
    }
  }

  @Test
  void aDenialIsToldInTheBrowser(Toque toque) {
    Person eva = Person.with(toque, "eva.denies");
    eva.enroll();
    eva.browser().press("sign-out").signIn("eva.denies", Person.PASSWORD);

    eva.phone().answer(eva.newestChallenge(), "deny", null);

    assertEquals("denied", eva.browser().open("/login/confirm").problem());
    assertTrue(eva.browser().shows("start-again"));
  }

  @Test
  void aWrongPasswordIsUnauthorized(Toque toque) {
    Person.with(toque, "ida.wrong");
    ScriptedBrowser browser = new ScriptedBrowser(toque).signIn("ida.wrong", "not her password");

    assertEquals("unauthorized", browser.problem());
    assertEquals(401, browser.status());
  }
}
