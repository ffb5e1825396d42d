package dev.toque.portal.nativeapp;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * The app in one store.
 *
 * @param link its page there, by https
 * @param app what it is called there
 * @param publisher who publishes it there
 */
public record Offer(Store store, URI link, String app, String publisher) {

  private static final int LONGEST = 60;
  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}]");

  /**
   * @throws IllegalArgumentException if the link is no https link, or a name is empty, too long or
   *     has characters that nobody sees
   */
  public Offer {
    if (!"https".equals(link.getScheme()) || link.getHost() == null) {
      throw refused(store, "link");
    }
    if (!isName(app)) {
      throw refused(store, "app");
    }
    if (!isName(publisher)) {
      throw refused(store, "publisher");
    }
  }

  static Offer from(Store store, NativeAppConfig.Shop shop) {
    return new Offer(store, shop.link(), shop.app().strip(), shop.publisher().strip());
  }

  private static boolean isName(String text) {
    return !text.isEmpty() && text.length() <= LONGEST && !UNSEEN.matcher(text).find();
  }

  private static IllegalArgumentException refused(Store store, String setting) {
    return new IllegalArgumentException(
        "toque.native-app.stores." + store.id() + "." + setting + " cannot be used");
  }
}
