package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import dev.toque.protocol.json.StrictJson;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody calls the help desk: two people, two phones, and the trail of it all. */
@Tag("browser")
@ExtendWith(SharedToque.class)
class HelpDeskInBrowserTest {

  private static final String AGENT = "helga.desk";
  private static final String CALLER = "carl.calls";

  private static final List<String> WRONG_PINS = List.of("9071", "9072", "9073", "9074", "9075");

  @Test
  void agentFindsACallerByReferenceVerifiesThemAndHelps(Toque toque) {
    try (Chromium chromium = Chromium.start()) {
      Couple agent = Couple.of(toque, chromium, Handset.ANDROID.app(chromium), AGENT);
      Couple caller = Couple.of(toque, chromium, Handset.ANDROID.app(chromium), CALLER);
      new Operator(toque).giveRole(AGENT, "Helga", "helpdesk");
      agent.enrol();
      caller.enrol();
      String ref = lockedOut(caller);

      findByReference(agent.portal(), ref);
      act(agent.portal(), "unlock", "Wrong PIN five times");
      assertThat(agent.portal().hook("done")).isVisible();
      verify(agent.portal(), caller);
      String code = giveCode(agent.portal());

      signInWith(caller, code);
      assertNotices(caller.portal());
      assertTrail(toque);
    }
  }

  /** Enters wrong PINs until the phone is locked; gives the reference that it then shows. */
  private static String lockedOut(Couple caller) {
    caller.signInAgain();
    PhoneWindow phone = caller.phone();
    assertThat(phone.hook("request")).isVisible();
    boolean byNumber = caller.portal().hook("number").count() > 0;
    for (String pin : WRONG_PINS) {
      if (byNumber) {
        phone.hook("number").fill(caller.portal().figures("number"));
      }
      phone.hook("pin").fill(pin);
      phone.hook("approve").click();
      phone.hook("problem").waitFor();
    }
    Locator reference = phone.page().locator(".notice__reference").last();
    return reference.innerText().replaceAll("(?s).*\\b([0-9A-Z]{8})\\b.*", "$1");
  }

  private static void findByReference(PortalWindow desk, String ref) {
    desk.page().navigate(desk.url() + "/helpdesk");
    desk.hook("query").fill(ref);
    desk.hook("find").click();
    assertThat(desk.hook("reference")).containsText("Wrong PIN on the phone");
    desk.hook("reference").locator("[data-test='person']").click();
    assertThat(desk.hook("timeline")).containsText("Phone locked");
  }

  private static void act(PortalWindow desk, String act, String reason) {
    desk.hook(act).click();
    desk.hook("reason").fill(reason);
    desk.hook("do").click();
  }

  /**
   * The agent reads the number out, and the caller types it; the agent's page follows by itself.
   */
  private static void verify(PortalWindow desk, Couple caller) {
    PhoneWindow phone = caller.phone();
    act(desk, "verify-caller", "Asks for a code");
    phone.page().navigate(phone.url() + "/a/");
    assertThat(phone.hook("request")).isVisible();
    phone.approve(desk.figures("number"));
    assertThat(desk.hook("verified")).isVisible();
    desk.page().locator("a.button--primary").click();
  }

  private static String giveCode(PortalWindow desk) {
    act(desk, "give-code", "Phone stays at home");
    String code = desk.hook("given-code").innerText();
    desk.page().reload();
    assertThat(desk.hook("given-code")).hasCount(0);
    return code;
  }

  private static void signInWith(Couple caller, String code) {
    caller.portal().page().navigate(caller.portal().url() + "/login");
    caller.signIn();
    Locator field = caller.portal().hook("temporary-code");
    if (!field.isVisible()) {
      caller.portal().page().locator(".ladder__summary").click();
    }
    field.fill(code);
    field.press("Enter");
    assertThat(caller.portal().hook("signed-in")).isVisible();
  }

  private static void assertNotices(PortalWindow portal) {
    portal.hook("dismiss").click();
    Locator page = portal.page().locator("main");
    assertThat(page).containsText("The help desk unlocked your account.");
    assertThat(page).containsText("whether it was you who called");
    assertThat(page).containsText("The help desk gave a temporary code");
  }

  private static void assertTrail(Toque toque) {
    List<JsonNode> lines =
        new Operator(toque)
            .audit(CALLER)
            .body()
            .lines()
            .map(line -> StrictJson.readTree(line.getBytes(StandardCharsets.UTF_8)))
            .toList();
    List<String> byAgent =
        lines.stream()
            .filter(line -> line.path("actor").asText().equals("agent:" + AGENT))
            .map(line -> line.path("event").asText() + ": " + line.path("detail").asText())
            .toList();
    assertEquals(
        List.of(
            "unlocked: Wrong PIN five times",
            "caller-asked: Asks for a code",
            "caller-verified: ",
            "temporary-code-given: Phone stays at home"),
        byAgent);
    assertTrue(
        lines.stream()
            .map(line -> line.path("event").asText())
            .toList()
            .containsAll(List.of("enrolment-locked", "enrolment-unlocked", "challenge-consumed")));
  }
}
