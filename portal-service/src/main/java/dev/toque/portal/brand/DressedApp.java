package dev.toque.portal.brand;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.portal.file.BundledText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The static files that name or show Toque, as this brand has them: by path, and only those that
 * differ. Where a file has changed so that its place is not found any more, the start fails rather
 * than show two brands.
 */
final class DressedApp {

  private static final JsonMapper JSON = new JsonMapper();
  private static final String HTML = "text/html;charset=UTF-8";
  private static final String SCRIPT = "text/javascript;charset=UTF-8";
  private static final String STYLES = "text/css;charset=UTF-8";
  private static final String MANIFEST = "application/manifest+json";

  private static final List<String> MANIFESTS =
      List.of(
          "/a/manifest.webmanifest", "/a/manifest.es.webmanifest", "/a/manifest.zh.webmanifest");
  private static final List<String> SIGNS = List.of("/a/icon.svg", "/portal/icon.svg");
  private static final List<String> ICONS =
      List.of(
          "/a/icons/icon-192.png",
          "/a/icons/icon-512.png",
          "/a/icons/maskable-512.png",
          "/a/icons/touch-180.png");

  private final Brand brand;
  private final Map<String, BrandFile> files = new LinkedHashMap<>();

  private DressedApp(Brand brand) {
    this.brand = brand;
  }

  /** What each path answers instead of the file that is there; nothing for Toque's own look. */
  static Map<String, BrandFile> of(Brand brand) {
    DressedApp app = new DressedApp(brand);
    app.dressPictures();
    app.dressStyles();
    app.dressApp();
    return app.files;
  }

  private void dressPictures() {
    brand.logo().ifPresent(logo -> SIGNS.forEach(path -> files.put(path, logo)));
    if (brand.logo().isEmpty()) {
      brand
          .accent()
          .ifPresent(
              accent ->
                  SIGNS.forEach(
                      path -> put(path, "image/svg+xml", swapped(path, "#1a56c4", accent.css()))));
    }
    brand.icon().ifPresent(icon -> ICONS.forEach(path -> files.put(path, icon)));
  }

  private void dressStyles() {
    if (!brand.css().isEmpty()) {
      put("/design/tokens.css", STYLES, BundledText.served("/design/tokens.css") + brand.css());
    }
  }

  /** The app's page, its manifests and its worker; the worker last: its version is that of all. */
  private void dressApp() {
    if (files.isEmpty() && brand.appName().equals("Toque")) {
      return;
    }
    MANIFESTS.forEach(path -> put(path, MANIFEST, manifest(path)));
    String page = swapped("/a/index.html", "Toque", html(brand.appName()));
    put("/a/", HTML, brand.hasLogo() ? page.replace("<html ", "<html data-logo ") : page);
    String worker = swapped("/a/sw.js", "const NAME = \"Toque\"", "const NAME = " + quoted());
    put("/a/sw.js", SCRIPT, swap(worker, "SHELL = \"shell-", "SHELL = \"shell-" + version() + "-"));
  }

  private String manifest(String path) {
    try {
      ObjectNode manifest = (ObjectNode) JSON.readTree(BundledText.served(path));
      manifest.put("name", brand.appName()).put("short_name", brand.appName());
      brand.accent().ifPresent(accent -> manifest.put("theme_color", accent.css()));
      // pictures of Toque's look
      manifest.remove("screenshots");
      brand.icon().ifPresent(icon -> keepLargeIcons(manifest.withArray("icons")));
      return JSON.writeValueAsString(manifest);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** There is one icon, of 512 pixels; browsers make smaller ones. */
  private static void keepLargeIcons(ArrayNode icons) {
    for (int i = icons.size() - 1; i >= 0; i--) {
      if (!icons.get(i).path("sizes").asText().equals("512x512")) {
        icons.remove(i);
      }
    }
  }

  private String quoted() {
    try {
      return JSON.writeValueAsString(brand.appName());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String version() {
    CRC32 sum = new CRC32();
    files.values().forEach(file -> sum.update(file.bytes()));
    return Long.toHexString(sum.getValue());
  }

  private void put(String path, String type, String text) {
    files.put(path, new BrandFile(text.getBytes(StandardCharsets.UTF_8), type));
  }

  private static String swapped(String path, String own, String brands) {
    return swap(BundledText.served(path), own, brands);
  }

  private static String swap(String text, String own, String brands) {
    if (!text.contains(own)) {
      throw new IllegalStateException("nothing to dress: " + own);
    }
    return text.replace(own, brands);
  }

  private static String html(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }
}
