package dev.toque.portal.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Names a browser by a fixed list ("Firefox on Linux"); text of the User-Agent goes nowhere
 * (protocol.md 5.1). Pure.
 */
public final class BrowserName {

  /** First match wins: most browsers also claim to be others. */
  private static final List<Map.Entry<String, String>> BROWSERS =
      List.of(
          Map.entry("Edg/", "Edge"),
          Map.entry("EdgA/", "Edge"),
          Map.entry("EdgiOS/", "Edge"),
          Map.entry("OPR/", "Opera"),
          Map.entry("SamsungBrowser/", "Samsung Internet"),
          Map.entry("Firefox/", "Firefox"),
          Map.entry("FxiOS/", "Firefox"),
          Map.entry("CriOS/", "Chrome"),
          Map.entry("Chromium/", "Chromium"),
          Map.entry("Chrome/", "Chrome"),
          Map.entry("Safari/", "Safari"));

  private static final List<Map.Entry<String, String>> SYSTEMS =
      List.of(
          Map.entry("iPhone", "iPhone"),
          Map.entry("iPad", "iPad"),
          Map.entry("Android", "Android"),
          Map.entry("Windows", "Windows"),
          Map.entry("CrOS", "ChromeOS"),
          Map.entry("Mac OS X", "Mac"),
          Map.entry("Linux", "Linux"));

  private BrowserName() {}

  /** The name of the browser that sent this User-Agent, which may be null. */
  public static String of(String userAgent) {
    String text = String.valueOf(userAgent);
    List<String> parts =
        Stream.of(first(BROWSERS, text), first(SYSTEMS, text)).flatMap(Optional::stream).toList();
    return parts.size() == 2
        ? parts.get(0) + " on " + parts.get(1)
        : parts.stream().findFirst().orElse("A browser");
  }

  private static Optional<String> first(List<Map.Entry<String, String>> marks, String text) {
    return marks.stream()
        .filter(mark -> text.contains(mark.getKey()))
        .map(Map.Entry::getValue)
        .findFirst();
  }
}
