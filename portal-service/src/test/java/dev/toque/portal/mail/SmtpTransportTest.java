package dev.toque.portal.mail;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Neighbours;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.Vertx;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;

/** Letters over SMTP, to a server that says what real ones say (RFC 5321). */
@QuarkusTest
@WithTestResource(Neighbours.class)
@WithTestResource(SmtpServer.Resource.class)
class SmtpTransportTest {

  private static final Letter LETTER =
      new Letter("ana@toque.example", "Neues für Ana", "Hello Ana,\n.\nthat is all");

  /** The first letter of a process waits for what a busy machine and its resolver take. */
  private static final Duration ENOUGH = Duration.ofSeconds(20);

  @Inject ReactiveMailer mailer;
  @Inject Vertx vertx;

  @Test
  void aLetterReachesTheServer() {
    SmtpServer.answer("250 ok");

    send(ENOUGH);

    List<String> heard = SmtpServer.heard();
    assertTrue(heard.contains("RCPT TO:<ana@toque.example>"), heard.toString());
    assertTrue(heard.contains("Auto-Submitted: auto-generated"), heard.toString());
    assertTrue(heard.stream().anyMatch(line -> line.contains("Hello Ana")), heard.toString());
  }

  @Test
  void whatTheServerRefusesIsAFailure() {
    SmtpServer.answer("550 no such mailbox");

    Throwable refused = assertThrows(CompletionException.class, () -> send(ENOUGH)).getCause();

    assertTrue(refused.getMessage().contains("550 no such mailbox"), refused.getMessage());
  }

  @Test
  void aServerThatSaysNothingIsAsGoodAsAway() {
    SmtpServer.answer("");

    assertThrows(RuntimeException.class, () -> send(Duration.ofMillis(300)));
    // by then this letter waits for good, and what another test has said is not for it
    await().atMost(ENOUGH).until(() -> SmtpServer.heard().contains("RCPT TO:<ana@toque.example>"));
  }

  @Test
  void aLetterIsNotLogged() {
    assertEquals("Letter[redacted]", LETTER.toString());
  }

  /**
   * On an event loop, as the portal does: from elsewhere the mailer now and then misses the
   * greeting.
   */
  private void send(Duration patience) {
    new SmtpTransport(mailer, patience)
        .send(LETTER)
        .runSubscriptionOn(start -> vertx.getOrCreateContext().runOnContext(go -> start.run()))
        .await()
        .atMost(ENOUGH.plusSeconds(5));
  }
}
