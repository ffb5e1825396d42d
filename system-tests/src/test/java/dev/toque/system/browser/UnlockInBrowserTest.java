package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The phone's own unlock as the gate, by a virtual authenticator. */
@Tag("browser")
@ExtendWith(SharedToque.class)
class UnlockInBrowserTest {

  /** Keeps each assertion, and does with the next prompt what the test says. */
  private static final String PROMPTS =
      """
      (() => {
        const asks = navigator.credentials?.get.bind(navigator.credentials);
        if (!asks) return;
        const prompts = (window.prompts = { open: false });
        navigator.credentials.get = async ({ publicKey }) => {
          if (prompts.repeats) return prompts.last;
          const stop = new AbortController();
          prompts.cancel = () => stop.abort();
          prompts.open = true;
          const allowCredentials = prompts.foreign ?? publicKey.allowCredentials;
          prompts.last = await asks({ publicKey: { ...publicKey, allowCredentials }, signal: stop.signal });
          return prompts.last;
        };
      })()
      """;

  private static final String CREDENTIAL_OF_SOMEBODY_ELSE =
      """
      async () => {
        const somebody = new TextEncoder().encode("somebody else");
        const { rawId } = await navigator.credentials.create({ publicKey: {
          rp: { id: location.hostname, name: "Toque" },
          user: { id: somebody, name: "eve", displayName: "Eve" },
          challenge: somebody,
          pubKeyCredParams: [{ type: "public-key", alg: -7 }],
          authenticatorSelection: { authenticatorAttachment: "platform", userVerification: "required" },
        } });
        prompts.foreign = [{ type: "public-key", id: rawId }];
      }
      """;

  private static int accounts;

  private Chromium chromium;
  private Couple ana;
  private PhoneWindow phone;
  private PortalWindow portal;
  private Handset.Unlock unlock;

  @BeforeEach
  void startToEnrol(Toque toque) {
    chromium = Chromium.start();
    Page app = Handset.IPHONE.app(chromium);
    app.addInitScript(PROMPTS);
    ana = Couple.of(toque, chromium, app, "ana.unlock" + accounts++);
    phone = ana.phone();
    portal = ana.portal();
    unlock = Handset.unlock(app);
    ana.signIn();
    phone.hook("add-user").click();
    phone.typeCode(portal.figures("activation-code"));
    phone.hook("next").click();
  }

  @AfterEach
  void close() {
    chromium.close();
  }

  @Test
  void onlyTheOwnerEnrolsAndApproves() {
    unlock.recognises(false);
    phone.hook("activate").click();
    phone.inState("app-unlock-problem");
    unlock.recognises(true);
    phone.hook("activate").click();
    ana.confirm();

    signInAgain();
    typeNumber();
    assertThat(phone.hook("pin")).isHidden();
    unlock.recognises(false);
    phone.hook("approve").click();
    isRefused("not-confirmed");
    unlock.recognises(true);
    approves();
  }

  @Test
  void cancelledPromptSendsNothingAndAsksAgain() {
    enrol();
    signInAgain();
    typeNumber();
    unlock.isTouched(false);
    phone.hook("approve").click();
    phone.page().waitForFunction("() => prompts.open");
    phone.page().evaluate("() => prompts.cancel()");

    isRefused("not-confirmed");
    unlock.isTouched(true);
    approves();
  }

  @Test
  void assertionOfAnEarlierRequestIsRefused() {
    enrol();
    signInAgain();
    typeNumber();
    approves();
    phone.hook("done").click();

    signInAgain();
    phone.page().evaluate("() => { prompts.repeats = true; }");
    phone.hook("approve").click();

    isRefused("gate-failed");
    phone.page().evaluate("() => { prompts.repeats = false; }");
    approves();
  }

  @Test
  void assertionOfAForeignCredentialIsRefused() {
    enrol();
    phone.page().evaluate(CREDENTIAL_OF_SOMEBODY_ELSE);
    signInAgain();
    typeNumber();
    phone.hook("approve").click();

    isRefused("gate-failed");
    phone.page().evaluate("() => { delete prompts.foreign; }");
    approves();
  }

  private void enrol() {
    phone.hook("activate").click();
    ana.confirm();
  }

  private void signInAgain() {
    ana.signInAgain();
    assertThat(phone.hook("request")).isVisible();
  }

  private void typeNumber() {
    phone.hook("number").fill(portal.figures("number"));
  }

  /** The phone says so and can try again; the browser still waits. */
  private void isRefused(String code) {
    phone.inState("app-request-problem");
    assertThat(phone.hook("problem")).hasAttribute("data-code", code);
    assertThat(portal.hook("waiting")).isVisible();
  }

  private void approves() {
    phone.hook("approve").click();
    assertThat(portal.hook("signed-in")).isVisible();
  }
}
