package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left on the phone after its use: nothing that tells a right PIN from a wrong one. */
@Tag("browser")
@ExtendWith(SharedToque.class)
class KeptInBrowserTest {

  private static final String USER = "ana.kept";

  /**
   * Names of members of the one enrolment; no seed, no public key of the PIN, no check of any kind.
   */
  private static final Set<String> MEMBERS =
      new TreeSet<>(
          List.of(
              "account",
              "addedAt",
              "device",
              "gate",
              "id",
              "jwk",
              "keys",
              "maskedSecret",
              "portal",
              "salt",
              "salt2",
              "status"));

  private static final String RECORDS =
      """
      () => new Promise((resolve) => {
        const opening = indexedDB.open("toque");
        opening.onsuccess = () => {
          const all = opening.result.transaction("enrolments").objectStore("enrolments").getAll();
          all.onsuccess = () => resolve(all.result.map((record) => ({
            members: Object.keys(record).filter((name) => record[name] !== undefined).sort(),
            extractable: record.keys.privateKey.extractable,
            text: JSON.stringify(record, (_, value) =>
              value instanceof Uint8Array ? String.fromCharCode(...value) : value),
          })));
        };
      })
      """;

  private static final String CACHED =
      """
      async () => {
        await navigator.serviceWorker.ready;
        const caches_ = await Promise.all((await caches.keys()).map((name) => caches.open(name)));
        const requests = await Promise.all(caches_.map((cache) => cache.keys()));
        return requests.flat().map(({ url }) => new URL(url).pathname);
      }
      """;

  @Test
  @SuppressWarnings("unchecked")
  void nothingKeptTellsARightPinFromAWrongOne(Toque toque) {
    try (Chromium chromium = Chromium.start()) {
      PhoneWindow phone = used(toque, chromium);

      List<Map<String, Object>> records =
          (List<Map<String, Object>>) phone.page().evaluate(RECORDS);
      List<String> cached = (List<String>) phone.page().evaluate(CACHED);
      String local = (String) phone.page().evaluate("() => JSON.stringify({ ...localStorage })");

      assertEquals(1, records.size());
      assertEquals(MEMBERS, new TreeSet<>((List<String>) records.get(0).get("members")));
      assertEquals(false, records.get(0).get("extractable"));
      assertFalse(records.get(0).get("text").toString().contains("\"" + PhoneWindow.PIN));
      assertTrue(
          cached.stream().allMatch(path -> path.matches("/(a|design)/.*")), cached::toString);
      assertFalse(local.contains(PhoneWindow.PIN), local);
      assertEquals(
          List.of("accounts", "recent"),
          phone.page().evaluate("() => Object.keys(localStorage).sort()"));
      assertEquals(0, phone.page().locator("input").count());
    }
  }

  /** Enrolled, a request approved, the PIN once mistyped. */
  private static PhoneWindow used(Toque toque, Chromium chromium) {
    new Operator(toque).putAccount(USER, Person.PASSWORD, "Ana");
    Page page = chromium.window(new Browser.NewContextOptions().setLocale("en")).newPage();
    PortalWindow portal = new PortalWindow(page, toque.url());
    PhoneWindow phone = new PhoneWindow(Handset.ANDROID.app(chromium), toque.url());
    portal.signIn(USER, Person.PASSWORD);
    phone.open();
    phone.enroll(portal.figures("activation-code"));
    portal.hook("confirm-number").fill(phone.hook("number-to-type").innerText());
    portal.hook("confirm").click();
    phone.hook("done").click();
    portal.hook("sign-out").click();
    portal.signIn(USER, Person.PASSWORD);
    String number = portal.figures("number");
    phone.hook("number").fill(number);
    phone.hook("pin").fill("9071");
    phone.hook("approve").click();
    phone.page().waitForSelector("body[data-state='app-request-problem']");
    phone.hook("pin").fill(PhoneWindow.PIN);
    phone.hook("approve").click();
    assertThat(portal.hook("signed-in")).isVisible();
    phone.hook("done").click();
    phone.page().waitForSelector("body[data-state='app-home']");
    return phone;
  }
}
