package dev.toque.portal.testing;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.TemplateInstance;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Scanner;
import java.util.regex.Pattern;

/** A page as text, and what tests and scripts rely on in it. */
public record RenderedPage(String html) {

  private static final Pattern HOOK = Pattern.compile("data-test=\"([a-z-]+)\"");

  private static final Pattern REFERENCE = Pattern.compile("· Reference ([0-9A-Z]{8})<");

  /** Languages that every page is rendered in. */
  public static final List<Locale> LOCALES =
      List.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("zh"));

  /** A frame of somebody who is fully signed in. */
  public static Frame signedIn(String state, Locale locale, String here) {
    return new Frame(
        "Toque", locale, state, Optional.of("Alice Example"), "token", here, Optional.empty());
  }

  /** A frame of somebody who is not. */
  public static Frame signedOut(String state, Locale locale, String here) {
    return new Frame("Toque", locale, state, Optional.empty(), "token", here, Optional.empty());
  }

  /** Renders the page, and keeps it in {@code target/pages} for people to look at. */
  public static RenderedPage of(Frame frame, TemplateInstance page) {
    RenderedPage rendered = new RenderedPage(page.setLocale(frame.locale()).render());
    rendered.keep(frame.state() + "-" + frame.language() + ".html");
    return rendered;
  }

  /** All hooks in the order of the page. */
  public List<String> hooks() {
    return new Scanner(html).findAll(HOOK).map(match -> match.group(1)).toList();
  }

  /** The text of the element with this hook, as long as it has no children. */
  public String textOf(String hook) {
    return new Scanner(html)
        .findAll(Pattern.compile("data-test=\"" + hook + "\"[^>]*>([^<]*)<"))
        .map(match -> match.group(1).strip())
        .findFirst()
        .orElseThrow(() -> new AssertionError("no hook " + hook));
  }

  /** The {@code data-code} of the page's problem. */
  public String problem() {
    return new Scanner(html)
        .findAll(Pattern.compile("data-test=\"problem\" data-code=\"([a-z-]+)\""))
        .map(match -> match.group(1))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no problem"));
  }

  /** The reference beside the page's problem; empty where it tells none. */
  public Optional<String> reference() {
    return new Scanner(html).findAll(REFERENCE).map(match -> match.group(1)).findFirst();
  }

  private void keep(String name) {
    try {
      Path folder = Files.createDirectories(Path.of("target", "pages"));
      Files.writeString(folder.resolve(name), html);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
