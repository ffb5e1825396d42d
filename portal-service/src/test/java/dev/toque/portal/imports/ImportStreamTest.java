package dev.toque.portal.imports;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.portal.testing.Database;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The body of an import is as long as it is, and comes as it comes. */
@QuarkusTest
@WithTestResource(Neighbours.class)
class ImportStreamTest {

  private final String prefix = "s-" + UUID.randomUUID().toString().substring(0, 13) + "-";

  @BeforeEach
  void startNeighbours() {
    FakeActivation.start();
    FakePush.start();
  }

  @Test
  void aFileThatIsLongerThanAnyOtherBodyMayBeIsTaken() {
    String file = "username,displayName\n" + lines(0, 2_000, "," + "x".repeat(70));

    List<JsonNode> events = Importer.events(Importer.post(file).asString());

    assertTrue(file.length() > 100_000);
    assertEquals(0, events.get(0).path("lines").asInt(-1));
    assertEquals(List.of(2_000), Importer.counts(Importer.last(events), "created"));
    assertEquals(2_000, count());
  }

  @Test
  void whatIsDoneIsToldWhileTheFileIsStillComing() throws IOException {
    try (Sending sending = new Sending(Operator.TOKEN)) {
      sending.send("username\n" + lines(0, 600, ""));

      assertTrue(sending.head().startsWith("HTTP/1.1 200"));
      sending.awaitLine("{\"lines\":0}");
      sending.awaitLine("{\"lines\":250}");
      assertTrue(count() >= 250);
      Importer.post("username\n" + prefix).then().statusCode(429).header("Retry-After", "60");

      sending.send(lines(600, 610, ""));
      sending.end();
      sending.awaitLine("{\"lines\":610,\"created\":610,");
    }
  }

  @Test
  void whenTheSenderGoesAwayWhatIsDoneStaysAndTheTrailSaysSo() throws IOException {
    try (Sending sending = new Sending(Operator.TOKEN)) {
      sending.send("username\n" + lines(0, 300, ""));
      sending.head();
      sending.awaitLine("{\"lines\":250}");
    }

    await()
        .until(
            () ->
                Database.query(
                        "SELECT detail FROM audit_event WHERE event = 'accounts-import-stopped'")
                    .stream()
                    .anyMatch(detail -> detail.startsWith("lines=250 created=250 ")));
    assertEquals(250, count());
    await().until(() -> Importer.post("username\n" + prefix + "z").asString().contains("created"));
  }

  @Test
  void whoReadsNothingBeforeEverythingIsSentComesToTheEnd() {
    String wrong = IntStream.range(0, 30_000).mapToObj(i -> "a b\n").collect(Collectors.joining());

    List<JsonNode> events = Importer.events(Importer.post("username\n" + wrong).asString());

    assertEquals(10_000, Importer.refused(events).size());
    assertEquals(List.of(30_000), Importer.counts(Importer.last(events), "refused"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "user;name\nana",
        "username,shoeSize\nana,42",
        "\u0000u\u0000s\u0000e\u0000r",
        "x,\"y\n"
      })
  void aFileWhoseFirstLineNamesNoColumnsIsMalformed(String file) {
    Importer.post(file)
        .then()
        .statusCode(400)
        .contentType(startsWith("application/problem+json"))
        .body("code", equalTo("malformed"))
        .body("errors[0].field", equalTo("columns"));
  }

  @Test
  void otherTypesAreNotTaken() {
    RestAssured.given()
        .header("Authorization", "Bearer " + Operator.TOKEN)
        .contentType("application/json")
        .body("{}")
        .post(Importer.PATH)
        .then()
        .statusCode(415);
  }

  @Test
  void nothingOfAStrangersFileIsRead() throws IOException {
    try (Sending sending = new Sending("not the token")) {
      sending.send("username\n" + lines(0, 300, ""));

      String head = sending.head();

      assertTrue(head.startsWith("HTTP/1.1 401"), head);
      assertTrue(head.toLowerCase().contains("connection: close"), head);
      assertEquals(0, count());
    }
  }

  private String lines(int from, int to, String rest) {
    return IntStream.range(from, to)
        .mapToObj(i -> prefix + i + rest + "\n")
        .collect(Collectors.joining());
  }

  private int count() {
    return Integer.parseInt(
        Database.query("SELECT count(*) FROM account WHERE user_name LIKE ?", prefix + "%").get(0));
  }

  /** A client that sends piece by piece, and reads meanwhile. */
  private static final class Sending implements AutoCloseable {

    private final Socket socket;
    private final BufferedReader answer;

    Sending(String token) throws IOException {
      socket = new Socket("localhost", RestAssured.port);
      socket.setSoTimeout(20_000);
      answer =
          new BufferedReader(
              new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
      write(
          "POST %s HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer %s\r\nContent-Type: text/csv\r\nTransfer-Encoding: chunked\r\n\r\n"
              .formatted(Importer.PATH, token));
    }

    void send(String text) throws IOException {
      write(Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    void end() throws IOException {
      write("0\r\n\r\n");
    }

    String head() throws IOException {
      StringBuilder head = new StringBuilder();
      for (String line = answer.readLine();
          line != null && !line.isEmpty();
          line = answer.readLine()) {
        head.append(line).append('\n');
      }
      return head.toString();
    }

    void awaitLine(String beginning) throws IOException {
      String line = answer.readLine();
      while (line != null && !line.startsWith(beginning)) {
        line = answer.readLine();
      }
      assertTrue(line != null, "ended without " + beginning);
    }

    private void write(String text) throws IOException {
      socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
      socket.close();
    }
  }
}
