package dev.toque.local.demo;

import dev.toque.local.terminal.CannotStart;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Signs in once, from the sign-in page to the home page, before anybody is told that Toque is
 * ready. So it is true, and the first person does not wait for what a fresh JVM has yet to load.
 * Whether the home page has a banner with a code is a matter of policy. The account it needs is
 * gone afterwards.
 */
final class Rehearsal {

  private static final Duration LONGEST = Duration.ofSeconds(30);
  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final AdminClient admin;
  private final Demo actor = Demo.named("rehearsal");

  Rehearsal(AdminClient admin) {
    this.admin = admin;
  }

  /** Tries until a sign-in succeeds. */
  void play() {
    admin.put(actor);
    Instant latest = Instant.now().plus(LONGEST);
    HttpResponse<String> outcome = signIn();
    while (!isSignedIn(outcome)) {
      if (Instant.now().isAfter(latest)) {
        throw new CannotStart(
            "A sign-in did not succeed: %d %s".formatted(outcome.statusCode(), outcome.body()));
      }
      outcome = signIn();
    }
    admin.delete(actor);
  }

  private static boolean isSignedIn(HttpResponse<String> page) {
    return page.statusCode() == 200 && page.body().contains("data-test=\"signed-in\"");
  }

  private HttpResponse<String> signIn() {
    PageVisit visit = admin.visit();
    HttpResponse<String> page = visit.get("/login");
    Matcher token = TOKEN.matcher(page.body());
    if (!token.find()) {
      return page;
    }
    String form =
        "csrf=%s&username=%s&password=%s"
            .formatted(encode(token.group(1)), actor.userName(), encode(actor.password()));
    HttpResponse<String> answer = visit.post("/login", form);
    return answer.statusCode() == 303 ? visit.get("/") : answer;
  }

  private static String encode(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
