package dev.toque.system.gallery;

import dev.toque.system.gallery.app.AppScenes;
import dev.toque.system.gallery.scene.Scene;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** An operator with a name, a logo, a colour and links of their own. */
final class SecondBrand {

  /** What shows it: the main job on both sides. */
  static final List<Scene> SCENES =
      Stream.concat(Scene.mainJob().stream(), AppScenes.mainJob().stream()).toList();

  private static final Path LOGO = Path.of("src", "test", "resources", "brand", "logo.svg");

  private SecondBrand() {}

  /** These settings, and those of the brand. */
  static Map<String, String> and(Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("TOQUE_PORTAL_NAME", "Acme Bank");
    all.put("TOQUE_BRAND_APP_NAME", "Acme Key");
    all.put("TOQUE_BRAND_ACCENT", "#8a1538");
    all.put("TOQUE_BRAND_LOGO", LOGO.toAbsolutePath().toString());
    all.put("TOQUE_BRAND_LINKS_SUPPORT", "https://acme.example/help");
    all.put("TOQUE_BRAND_LINKS_PRIVACY", "https://acme.example/privacy");
    all.put("TOQUE_BRAND_LINKS_TERMS", "https://acme.example/terms");
    all.put("TOQUE_BRAND_LINKS_ACCESSIBILITY", "https://acme.example/accessibility");
    all.put("TOQUE_BRAND_LINKS_IMPRINT", "https://acme.example/imprint");
    return all;
  }
}
