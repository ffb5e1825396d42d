package dev.toque.portal.guides;

import dev.toque.portal.nativeapp.Offer;
import dev.toque.portal.nativeapp.Store;
import dev.toque.portal.nativeapp.StoreMessages;
import dev.toque.portal.nativeapp.Stores;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.stream.Stream;

/** From where each kind of phone gets the app, as the settings say. */
@Singleton
class Shelves {

  private final Stores stores;

  Shelves(Stores stores) {
    this.stores = stores;
  }

  /**
   * The shelf of a kind of phone.
   *
   * @param phone empty for guides that are for any: then whatever app the operator has
   */
  Shelf of(String phone, String language) {
    if (phone.isEmpty()) {
      return Stream.of(Road.ANDROID, Road.IOS)
          .map(known -> of(known, language))
          .filter(Shelf::hasStore)
          .findFirst()
          .orElse(Shelf.EMPTY);
    }
    StoreMessages names = MessageBundles.get(StoreMessages.class, Localized.Literal.of(language));
    List<Offer> offers = stores.on(phone);
    return new Shelf(offers, offers.stream().map(offer -> name(offer.store(), names)).toList());
  }

  private static String name(Store store, StoreMessages names) {
    return switch (store) {
      case GOOGLE_PLAY -> names.googlePlay();
      case THREE_SIXTY_MOBILE_ASSISTANT -> names.threeSixtyMobileAssistant();
      case BAIDU_MOBILE_ASSISTANT -> names.baiduMobileAssistant();
      case APP_STORE -> names.appStore();
    };
  }
}
