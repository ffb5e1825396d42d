package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.Pin;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is left on the phone after its use: nothing that tells a right PIN from a wrong one. */
@Tag("browser")
@ExtendWith(SharedToque.class)
class KeptInBrowserTest {

  /** Nothing else in a browser reads like these. */
  private static final String PIN = "t7#Kq2";

  private static final String WRONG_PIN = "w3!Zp8";
  private static final int ROUNDS = 600_000;
  private static final int SEED_BITS = 256;

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
            salt: Array.from(record.salt),
            salt2: Array.from(record.salt2),
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
        const requests = (await Promise.all(caches_.map((cache) => cache.keys()))).flat();
        return Promise.all(requests.map(async ({ url }) => {
          const bytes = new Uint8Array(await (await caches.match(url)).arrayBuffer());
          return { path: new URL(url).pathname, content: Array.from(bytes) };
        }));
      }
      """;

  private static final String KEEP =
      """
      async (pin) => {
        const key = await crypto.subtle.importKey("raw", new Uint8Array(6), "PBKDF2", false, ["deriveBits"]);
        window.kept = { pin, key };
      }
      """;

  private static Chromium chromium;
  private static PhoneWindow phone;
  private static Memory memory;

  /** Enrolled, a request approved, the PIN once mistyped. */
  @BeforeAll
  static void use(Toque toque) {
    chromium = Chromium.start();
    Page app = Handset.ANDROID.app(chromium);
    memory = Memory.of(app);
    Couple ana = Couple.of(toque, chromium, app, "ana.kept");
    phone = ana.phone();
    ana.signIn();
    phone.hook("add-user").click();
    phone.typeCode(ana.portal().figures("activation-code"));
    phone.agree();
    type("pin", PIN);
    type("pin-again", PIN);
    phone.hook("activate").click();
    ana.confirm();
    ana.signInAgain();
    phone.hook("number").fill(ana.portal().figures("number"));
    type("pin", WRONG_PIN);
    phone.hook("approve").click();
    phone.inState("app-request-problem");
    type("pin", PIN);
    phone.hook("approve").click();
    assertThat(ana.portal().hook("signed-in")).isVisible();
    phone.hook("done").click();
    phone.inState("app-home");
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  @SuppressWarnings("unchecked")
  void databaseHoldsNoSeedNoPublicKeyAndNoPin() {
    Map<String, Object> record = theRecord();
    String local = (String) phone.page().evaluate("() => JSON.stringify({ ...localStorage })");

    assertEquals(MEMBERS, new TreeSet<>((List<String>) record.get("members")));
    assertEquals(false, record.get("extractable"));
    String text = record.get("text").toString() + local;
    secretsAsText(record).forEach(secret -> assertFalse(text.contains(secret), text));
    secretsAsBytes(record)
        .forEach(
            secret ->
                assertFalse(text.contains(new String(secret, StandardCharsets.ISO_8859_1)), text));
    assertEquals(
        List.of("accounts", "recent"),
        phone.page().evaluate("() => Object.keys(localStorage).sort()"));
  }

  @Test
  @SuppressWarnings("unchecked")
  void cacheHoldsWhatThePortalGivesToEverybody() throws IOException, InterruptedException {
    List<Map<String, Object>> cached = (List<Map<String, Object>>) phone.page().evaluate(CACHED);

    assertFalse(cached.isEmpty());
    for (Map<String, Object> one : cached) {
      String path = one.get("path").toString();
      byte[] content = bytes(one.get("content"));
      if (path.equals("/a/words")) {
        String words = new String(content, StandardCharsets.UTF_8);
        assertTrue(words.matches("\\{(\"[-a-z]+\":\"[-A-Za-z ,.]+\",?)+}"), words);
      } else {
        assertArrayEquals(published(path), content, path);
      }
    }
  }

  @Test
  void memoryHoldsNeitherThePinNorWhatItBecame() {
    Map<String, Object> record = theRecord();
    String heap = memory.heap();

    secretsAsText(record).forEach(secret -> assertFalse(heap.contains(secret), secret));
    assertTrue(memory.made() > 0);
    assertEquals(List.of(), memory.alive());
    assertEquals(0, phone.page().locator("input").count());
    whatIsThereWouldBeFound();
  }

  private static void whatIsThereWouldBeFound() {
    phone.page().evaluate(KEEP, PIN);
    assertTrue(memory.heap().contains(PIN));
    assertEquals(List.of("importKey"), memory.alive());
    phone.page().evaluate("() => { delete window.kept; }");
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> theRecord() {
    List<Map<String, Object>> records = (List<Map<String, Object>>) phone.page().evaluate(RECORDS);
    assertEquals(1, records.size());
    return records.get(0);
  }

  /** The PINs, what the right one becomes, and its public key. */
  private static List<String> secretsAsText(Map<String, Object> record) {
    String publicKey = Pin.of(PIN, bytes(record.get("salt"))).jwk().get("x").asText();
    List<String> secrets = new ArrayList<>(List.of(PIN, WRONG_PIN, publicKey));
    derived(record).forEach(seed -> secrets.add(Base64Url.encode(seed)));
    return secrets;
  }

  private static List<byte[]> secretsAsBytes(Map<String, Object> record) {
    byte[] salt = bytes(record.get("salt"));
    List<byte[]> secrets = new ArrayList<>(derived(record));
    secrets.add(Base64Url.decode(Pin.of(PIN, salt).jwk().get("x").asText()));
    secrets.add(PIN.getBytes(StandardCharsets.UTF_8));
    return secrets;
  }

  /** Seed of the key, and mask of the offline secret. */
  private static List<byte[]> derived(Map<String, Object> record) {
    return List.of(derive(bytes(record.get("salt"))), derive(bytes(record.get("salt2"))));
  }

  private static byte[] derive(byte[] salt) {
    try {
      return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
          .generateSecret(new PBEKeySpec(PIN.toCharArray(), salt, ROUNDS, SEED_BITS))
          .getEncoded();
    } catch (GeneralSecurityException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static byte[] bytes(Object numbers) {
    List<?> list = (List<?>) numbers;
    byte[] bytes = new byte[list.size()];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) list.get(i)).byteValue();
    }
    return bytes;
  }

  private static byte[] published(String path) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(
            HttpRequest.newBuilder(URI.create(phone.url() + path)).build(),
            BodyHandlers.ofByteArray())
        .body();
  }

  /** Key by key, so that the text is in no script of the test's own. */
  private static void type(String hook, String text) {
    Locator field = phone.hook(hook);
    field.clear();
    field.pressSequentially(text);
  }
}
