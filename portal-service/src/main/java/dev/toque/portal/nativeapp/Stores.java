package dev.toque.portal.nativeapp;

import io.quarkus.runtime.Startup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Where the operator's own app is found; nowhere unless the settings say so. */
@Startup
@Named("stores")
@Singleton
public class Stores {

  private final List<Offer> offers;

  /**
   * @throws IllegalArgumentException if a setting cannot be right
   */
  Stores(NativeAppConfig config) {
    this.offers =
        Arrays.stream(Store.values())
            .flatMap(
                store -> shop(config.stores(), store).map(shop -> Offer.from(store, shop)).stream())
            .toList();
  }

  /** In the order in which people are shown them. */
  public List<Offer> offers() {
    return offers;
  }

  /** Those for one platform, {@code android} or {@code ios}. */
  public List<Offer> on(String platform) {
    return offers.stream().filter(offer -> offer.store().platform().equals(platform)).toList();
  }

  private static Optional<NativeAppConfig.Shop> shop(NativeAppConfig.Shops shops, Store store) {
    return switch (store) {
      case GOOGLE_PLAY -> shops.googlePlay();
      case THREE_SIXTY_MOBILE_ASSISTANT -> shops.threeSixtyMobileAssistant();
      case BAIDU_MOBILE_ASSISTANT -> shops.baiduMobileAssistant();
      case APP_STORE -> shops.appStore();
    };
  }
}
