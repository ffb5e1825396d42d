package dev.toque.system.signin;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.Couple;
import dev.toque.system.browser.Handset;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A strict operator: a phone is required, by invitation alone, and each number is typed. */
@Tag("browser")
class PolicyInBrowserTest {

  private static final Map<String, String> STRICT =
      Patient.and(
          Map.of(
              "TOQUE_POLICY_BANNER", "required",
              "TOQUE_POLICY_ENROLMENT", "invitation",
              "TOQUE_POLICY_NUMBER", "always",
              "TOQUE_POLICY_PHONES_PER_ACCOUNT", "1"));

  private static Toque toque;
  private static Chromium chromium;

  @BeforeAll
  static void start() {
    toque = Toque.start(STRICT);
    chromium = Chromium.start();
  }

  @AfterAll
  static void end() {
    chromium.close();
    toque.close();
  }

  @AfterEach
  void leave() {
    chromium.closeWindows();
  }

  @Test
  void anInvitationLeadsToAPasswordAndAPhoneBeforeAnythingElse() {
    Couple ana = couple("ana.invited");
    PortalWindow portal = ana.portal();
    assertEquals(201, new Operator(toque).invite(ana.userName()).statusCode());
    String letter = new Mailbox(toque, Couple.addressOf(ana.userName())).await("/new-password#");
    String link = Mailbox.link(letter);
    String password = ForgottenPasswordInBrowserTest.choose(portal.page(), link);
    portal.page().waitForSelector("body[data-state='new-password-done']");
    ForgottenPasswordInBrowserTest.choose(portal.page(), link);
    portal.page().waitForSelector("body[data-state='new-password-unknown']");

    portal.signIn(ana.userName(), password);
    assertThat(portal.hook("qr")).isVisible();
    assertThat(portal.hook("dismiss")).hasCount(0);
    for (String path : new String[] {"/phones", "/sessions", "/account", "/recovery-codes"}) {
      portal.page().navigate(portal.url() + path);
      assertEquals("/", URI.create(portal.page().url()).getPath(), path);
    }
    ana.phone().enroll(portal.figures("activation-code"));
    ana.confirm();

    portal.page().navigate(portal.url() + "/phones");
    assertThat(portal.hook("send-test")).isVisible();
    assertThat(portal.hook("add-phone")).hasCount(0);
    for (int signIn = 0; signIn < 2; signIn++) {
      portal.hook("sign-out").click();
      portal.signIn(ana.userName(), password);
      assertThat(portal.hook("number")).isVisible();
      ana.approve();
      assertThat(portal.hook("signed-in")).isVisible();
      ana.phone().hook("done").click();
    }
  }

  @Test
  void whoWasNotInvitedReachesNothing() {
    Couple eve = couple("eve.uninvited");
    eve.signIn();
    assertThat(eve.portal().page().locator("main")).containsText("invitation");
    assertThat(eve.portal().hook("qr")).hasCount(0);
    eve.portal().page().navigate(toque.url() + "/phones");
    assertEquals(toque.url() + "/", eve.portal().page().url());
  }

  private static Couple couple(String userName) {
    return Couple.of(toque, chromium, Handset.ANDROID.app(chromium), userName);
  }
}
