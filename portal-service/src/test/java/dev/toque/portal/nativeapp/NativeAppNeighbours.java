package dev.toque.portal.nativeapp;

import dev.toque.portal.testing.Neighbours;
import java.util.HashMap;
import java.util.Map;

/** As {@link Neighbours}, for an operator who has an app of their own. */
public final class NativeAppNeighbours extends Neighbours {

  static final String CERTIFICATE = "AB:".repeat(31) + "CD";

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.native-app.android.package-name", "com.example.pass");
    configuration.put("toque.native-app.android.fingerprints", CERTIFICATE);
    configuration.put("toque.native-app.ios.app-ids", "A1B2C3D4E5.com.example.pass");
    configuration.put("toque.native-app.stores.app-store.link", "https://apps.apple.com/app/id1");
    configuration.put("toque.native-app.stores.app-store.app", "Example Pass");
    configuration.put("toque.native-app.stores.app-store.publisher", "Example <Ltd>");
    return configuration;
  }
}
