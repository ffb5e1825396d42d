package dev.toque.portal.brand;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What cannot be shown is refused at start, with the setting's name. */
class BrandSettingsTest {

  @TempDir Path folder;

  @Test
  void withoutSettingsNothingIsDressed() {
    Brand brand = brand(Map.of());

    assertEquals("Toque", brand.appName());
    assertEquals("", brand.css());
    assertEquals("", brand.support());
    assertTrue(DressedApp.of(brand).isEmpty());
  }

  @ParameterizedTest
  @CsvSource({
    "accent, #ffcc00, has a contrast of 1.4 to the pages",
    "accent, green, is not a colour",
    "accent-dark, #1a2740, has a contrast of 1.2 to the pages",
    "logo, /nowhere/logo.svg, cannot be read",
    "icon, /nowhere/icon.png, cannot be read",
    "links.privacy, acme.example/privacy, is not an address",
    "links.support, javascript:alert(1), is not an address",
  })
  void theSettingIsNamed(String setting, String value, String why) {
    assertRefused(setting, value, why);
  }

  @Test
  void picturesOfAnotherKindAreRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("logo.svg"), "a logo");
    Path small = Files.write(folder.resolve("icon.png"), new byte[100]);
    Path large = Files.write(folder.resolve("large.svg"), new byte[256 * 1024 + 1]);

    assertRefused("logo", text.toString(), "is not an SVG file");
    assertRefused("icon", small.toString(), "is not a PNG file of 512 x 512 pixels");
    assertRefused("logo", large.toString(), "is larger than 256 KiB");
  }

  @Test
  void aColourAloneIsShownOnTheSignToo() {
    Map<String, BrandFile> files = DressedApp.of(brand(Map.of("toque.brand.accent", "#0f6f5c")));

    assertTrue(new String(files.get("/a/icon.svg").bytes()).contains("fill=\"#0f6f5c\""));
  }

  private static void assertRefused(String setting, String value, String why) {
    String name = "toque.brand." + setting;
    IllegalArgumentException refusal =
        assertThrows(IllegalArgumentException.class, () -> brand(Map.of(name, value)));

    assertTrue(refusal.getMessage().startsWith(name + " " + why), refusal.getMessage());
  }

  private static Brand brand(Map<String, String> settings) {
    return new Brand(
        new SmallRyeConfigBuilder()
            .withMapping(BrandConfig.class)
            .withSources(new PropertiesConfigSource(settings, "test", 100))
            .build()
            .getConfigMapping(BrandConfig.class));
  }
}
