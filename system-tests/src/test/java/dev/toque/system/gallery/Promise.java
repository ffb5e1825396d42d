package dev.toque.system.gallery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * What <em>Possible problems and solutions</em> says to press.
 *
 * @param problem its id
 * @param label its key in the guides' labels
 * @param state where the person then stands
 */
record Promise(String problem, String label, String state) {

  static final List<Promise> ALL =
      List.of(
          new Promise("error-message", "portal:banner.newCode", "home-expired-time"),
          new Promise("already-enrolled", "portal:page.phones", "home-enrolled"),
          new Promise("already-enrolled", "portal:phones.add", "phones-only"),
          new Promise("code-used", "portal:page.phones", "home-enrolled"),
          new Promise("code-expired", "portal:banner.newCode", "home-expired-time"),
          new Promise("not-added", "portal:banner.notMyPhone", "home-number"),
          new Promise("not-added", "portal:banner.newCode", "home-rejected-wrong-number"),
          new Promise("other-portal", "app:scan.foreign.open", "app-scan-foreign"),
          new Promise("wrong-lens", "app:scan.lens", "app-scan-advice"),
          new Promise("not-recognised", "app:scan.torch", "app-scan-advice"),
          new Promise("not-recognised", "app:scan.type", "app-scan-advice"),
          new Promise("camera-refused", "app:scan.type", "app-camera-refused"),
          new Promise("no-camera", "app:scan.type", "app-camera-none"),
          new Promise("camera-busy", "app:app.retry", "app-camera-busy"),
          new Promise("no-notification", "app:home.check", "app-home"),
          new Promise("no-notification", "portal:confirm.resend", "confirm-delayed"),
          new Promise("no-notification", "portal:confirm.otherWays", "confirm-delayed"),
          new Promise("notifications-refused", "app:home.check", "app-home"),
          new Promise("offline", "app:app.retry", "app-offline"),
          new Promise("offline", "app:offlineResponse.heading", "app-two-factor"),
          new Promise("clock-skew", "app:app.retry", "app-home-problem"),
          new Promise("gate-failed", "app:forgotPin.link", "app-request-problem"),
          new Promise("wrong-number", "portal:confirm.startAgain", "confirm-wrong-number"),
          new Promise("not-pending", "portal:confirm.startAgain", "confirm-expired"),
          new Promise("unavailable", "portal:page.tryAgain", "problem-passing"));

  private static final String FOLDER = "../portal-service/src/main/resources/guides/";
  private static final Pattern OURS = Pattern.compile("\\[((?:app|portal):[\\w.]+)]");

  private static final String IS_THERE =
      """
      (label) =>
        [...document.body.querySelectorAll("a, button, summary")].some(
          (e) =>
            e.checkVisibility({ visibilityProperty: true }) &&
            (e.getAttribute("aria-label") ?? e.textContent).trim().startsWith(label))
      """;

  /** What is promised in this state and does not stand there. */
  static List<String> broken(Page page, String state, String language) {
    return ALL.stream()
        .filter(promise -> promise.state().equals(state))
        .filter(promise -> page.evaluate(IS_THERE, text(promise.label(), language)).equals(false))
        .map(promise -> "nothing to press is called %s".formatted(promise.label()))
        .toList();
  }

  /** Each problem of the guides with each label of ours that it names. */
  static Set<String> made() {
    Set<String> made = new TreeSet<>();
    read("en/problems.json")
        .path("problems")
        .properties()
        .forEach(
            problem ->
                OURS.matcher(problem.getValue().toString())
                    .results()
                    .forEach(label -> made.add(problem.getKey() + " " + label.group(1))));
    return made;
  }

  private static String text(String label, String language) {
    return read(language + "/labels.json").path(label).asText();
  }

  private static JsonNode read(String file) {
    try {
      return new ObjectMapper().readTree(Path.of(FOLDER + file).toFile());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
