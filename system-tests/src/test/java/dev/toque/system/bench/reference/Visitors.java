package dev.toque.system.bench.reference;

import dev.toque.system.bench.play.FlowFailed;
import java.net.URI;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The two flows at the reference: people set a one-time code up at their first sign-in, and sign in
 * with it afterwards; each time in a browser of its own.
 */
final class Visitors {

  private static final String SIGN_IN =
      "/realms/%s/protocol/openid-connect/auth?client_id=%s&response_type=code&scope=openid&redirect_uri=%s"
          .formatted(Realm.NAME, Realm.CLIENT, Realm.LANDING);

  private final URI server;
  private final int people;
  private final AtomicInteger next = new AtomicInteger();
  private final Queue<Enrolled> enrolled = new ConcurrentLinkedQueue<>();

  Visitors(URI server, int people) {
    this.server = server;
    this.people = people;
  }

  private record Enrolled(String userName, String secret) {}

  /** Sign-in page, password, page with QR code, code. */
  void enrol() {
    int index = next.getAndIncrement();
    if (index >= people) {
      throw new FlowFailed("nobody is left who could enrol");
    }
    String userName = Realm.userName(index);
    Forms forms = password(userName);
    String secret = forms.value("totpSecret");
    forms
        .send(
            Map.of(
                "totp", Totp.code(secret, Instant.now()), "totpSecret", secret, "userLabel", "App"))
        .requireLanded();
    enrolled.add(new Enrolled(userName, secret));
  }

  /** Sign-in page, password, code. */
  void signIn() {
    Enrolled person =
        Optional.ofNullable(enrolled.poll())
            .orElseThrow(() -> new FlowFailed("nobody has enrolled yet"));
    try {
      password(person.userName())
          .send(Map.of("otp", Totp.code(person.secret(), Instant.now())))
          .requireLanded();
    } finally {
      enrolled.add(person);
    }
  }

  private Forms password(String userName) {
    return new Forms(server)
        .open(SIGN_IN)
        .send(Map.of("username", userName, "password", Realm.PASSWORD));
  }
}
