package dev.toque.kubernetes.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SettingsTest {

  private static final Path PAGE = Overlay.ROOT.resolve("../../docs/settings.md").normalize();

  @Test
  void thePageIsUpToDate() throws IOException {
    String made = SettingsPage.text();
    if (Boolean.getBoolean("settings.write")) {
      Files.writeString(PAGE, made);
    }
    assertEquals(
        made, Files.readString(PAGE), "docs/settings.md is out of date; its head says how");
  }

  @Test
  void everySettingSaysWhatItMeans() {
    assertEquals(
        Set.of(),
        all().stream()
            .filter(setting -> setting.meaning().isBlank())
            .map(setting -> setting.service() + ": " + setting.property())
            .collect(Collectors.toSet()));
  }

  @Test
  void everyServiceHasSome() {
    SettingsPage.modules()
        .forEach((title, settings) -> assertTrue(settings.size() >= 3, title + settings.size()));
  }

  private static List<Setting> all() {
    return SettingsPage.modules().values().stream().flatMap(List::stream).toList();
  }
}
