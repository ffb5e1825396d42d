package dev.toque.portal.form;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no browser sends is refused with a 4xx, and the portal goes on (security.md). */
@QuarkusTest
@WithTestResource(Neighbours.class)
class HostileFormsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application/x-www-form-urlencoded|csrf=%zz",
        "application/x-www-form-urlencoded|csrf=%",
        "application/x-www-form-urlencoded|&&&===&",
        "application/x-www-form-urlencoded|csrf=a&csrf=b",
        "application/x-www-form-urlencoded; charset=nonsense|csrf=a",
        "application/x-www-form-urlencoded; charset=utf-16|csrf=a",
        "multipart/form-data; boundary=x|--x nonsense",
        "multipart/form-data|--x",
        "application/json|{\"csrf\":\"a\"}",
        "text/plain|csrf=a",
        "nonsense|csrf=a",
        "a/b/c;;;|csrf=a"
      })
  void bodyOfAnotherKindIsRefused(String type, String body) throws IOException {
    String status = statusOf("/login", type, body.getBytes(StandardCharsets.UTF_8));

    assertTrue(status.startsWith("4"), status);
  }

  @Test
  void bodyThatIsNotUtf8IsRefused() throws IOException {
    byte[] body = {'c', 's', 'r', 'f', '=', (byte) 0xff, (byte) 0xfe};

    assertTrue(statusOf("/login", FORM, body).startsWith("4"));
  }

  @Test
  void manyFieldsAreRefused() throws IOException {
    byte[] body = "a=1&".repeat(4000).getBytes(StandardCharsets.UTF_8);

    assertTrue(statusOf("/login", FORM, body).startsWith("4"));
  }

  @Test
  void endlessBodyIsCutOff() throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          head("/login", FORM, "Transfer-Encoding: chunked").getBytes(StandardCharsets.UTF_8));
      byte[] chunk = ("400\r\n" + "a".repeat(1024) + "\r\n").getBytes(StandardCharsets.UTF_8);
      sendUntilRefused(out, chunk);

      assertEquals("413", status(socket.getInputStream()));
    }
  }

  @Test
  void sameFieldsTwiceDoNotConfuseTheSignIn() {
    Browser browser = new Browser();
    browser.open("/login");

    assertEquals(
        401, browser.send("/login", "username", "a", "username", "b", "password", "c").status());
  }

  @Test
  void nothingOfThisHurtsTheNextVisitor() {
    given().get("/login").then().statusCode(200);
  }

  private static void sendUntilRefused(OutputStream out, byte[] chunk) {
    try {
      for (int i = 0; i < 20; i++) {
        out.write(chunk);
      }
    } catch (IOException refused) {
      // that is the point; the answer is read next
    }
  }

  private static String statusOf(String path, String type, byte[] body) throws IOException {
    try (Socket socket = connect()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          head(path, type, "Content-Length: " + body.length).getBytes(StandardCharsets.UTF_8));
      out.write(body);
      return status(socket.getInputStream());
    }
  }

  private static String head(String path, String type, String length) {
    return "POST %s HTTP/1.1\r\nHost: localhost\r\nContent-Type: %s\r\n%s\r\n\r\n"
        .formatted(path, type, length);
  }

  private static String status(InputStream in) throws IOException {
    byte[] start = in.readNBytes("HTTP/1.1 200".length());
    return new String(start, StandardCharsets.US_ASCII).replaceFirst("HTTP/1.1 ", "");
  }

  private static Socket connect() throws IOException {
    Socket socket = new Socket("127.0.0.1", RestAssured.port);
    socket.setSoTimeout(5_000);
    return socket;
  }
}
