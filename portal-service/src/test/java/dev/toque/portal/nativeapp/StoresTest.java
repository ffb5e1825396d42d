package dev.toque.portal.nativeapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of a native app, from the environment as an operator gives them. */
class StoresTest {

  private static final String PREFIX = "TOQUE_NATIVE_APP_";
  private static final String CERTIFICATE = "AB:".repeat(31) + "CD";
  private static final Map<String, String> EVERYTHING =
      Map.ofEntries(
          Map.entry("STORES_GOOGLE_PLAY_LINK", "https://play.google.com/store/apps/details?id=x.y"),
          Map.entry("STORES_GOOGLE_PLAY_APP", "Example Pass"),
          Map.entry("STORES_GOOGLE_PLAY_PUBLISHER", "Example Ltd"),
          Map.entry("STORES_THREE_SIXTY_MOBILE_ASSISTANT_LINK", "https://360.example/app"),
          Map.entry("STORES_THREE_SIXTY_MOBILE_ASSISTANT_APP", "示例"),
          Map.entry("STORES_THREE_SIXTY_MOBILE_ASSISTANT_PUBLISHER", "示例公司"),
          Map.entry("STORES_APP_STORE_LINK", "https://apps.apple.com/app/id1"),
          Map.entry("STORES_APP_STORE_APP", "Example Pass"),
          Map.entry("STORES_APP_STORE_PUBLISHER", "Example Ltd"),
          Map.entry("ANDROID_PACKAGE_NAME", "com.example.pass"),
          Map.entry("ANDROID_FINGERPRINTS", CERTIFICATE),
          Map.entry("IOS_APP_IDS", "A1B2C3D4E5.com.example.pass"));

  @Test
  void withoutSettingsThereIsNoAppAnywhere() {
    NativeAppConfig config = config(Map.of());
    LinkClaims claims = new LinkClaims(config);

    assertTrue(new Stores(config).offers().isEmpty());
    assertTrue(claims.android().isEmpty());
    assertTrue(claims.ios().applinks().details().isEmpty());
  }

  @Test
  void theStoresOfAPlatformAreThoseThatAreConfigured() {
    Stores stores = new Stores(config(EVERYTHING));

    assertEquals(
        List.of(Store.GOOGLE_PLAY, Store.THREE_SIXTY_MOBILE_ASSISTANT),
        stores.on("android").stream().map(Offer::store).toList());
    assertEquals(
        List.of(
            new Offer(
                Store.APP_STORE,
                URI.create("https://apps.apple.com/app/id1"),
                "Example Pass",
                "Example Ltd")),
        stores.on("ios"));
  }

  @Test
  void aStoreThatIsHalfConfiguredStopsTheStart() {
    Map<String, String> half = new HashMap<>(EVERYTHING);
    half.remove("STORES_GOOGLE_PLAY_PUBLISHER");

    assertThrows(RuntimeException.class, () -> config(half));
  }

  @ParameterizedTest
  @CsvSource({
    "STORES_GOOGLE_PLAY_LINK, http://play.google.com/x, stores.google-play.link",
    "STORES_APP_STORE_LINK, itms-apps:x, stores.app-store.link",
    "STORES_APP_STORE_APP, 'Pass\u202egnp', stores.app-store.app",
    "ANDROID_PACKAGE_NAME, pass, android.package-name",
    "ANDROID_FINGERPRINTS, ab:cd, android.fingerprints",
    "IOS_APP_IDS, com.example.pass, ios.app-ids",
  })
  void aSettingThatCannotBeRightIsNamed(String variable, String value, String setting) {
    Map<String, String> wrong = new HashMap<>(EVERYTHING);
    wrong.put(variable, value);
    NativeAppConfig config = config(wrong);

    IllegalArgumentException refusal =
        assertThrows(
            IllegalArgumentException.class,
            () -> {
              new Stores(config);
              new LinkClaims(config);
            });
    assertEquals("toque.native-app." + setting + " cannot be used", refusal.getMessage());
  }

  private static NativeAppConfig config(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>();
    settings.forEach((name, value) -> environment.put(PREFIX + name, value));
    return new SmallRyeConfigBuilder()
        .withMapping(NativeAppConfig.class)
        .withSources(new EnvConfigSource(environment, 300))
        .build()
        .getConfigMapping(NativeAppConfig.class);
  }
}
