package dev.toque.portal.guides;

import dev.toque.portal.nativeapp.Offer;
import dev.toque.portal.nativeapp.Store;
import java.net.URI;
import java.util.List;
import java.util.Map;

/** Books as some operator has them. */
final class Bookshop {

  private static final Map<String, String> WORDS =
      Map.of("portal", "Toque", "app", "Toque", "address", "portal.example/a/");

  private static final Shelf ANDROID =
      new Shelf(
          List.of(
              offer(Store.GOOGLE_PLAY, "https://play.google.com/store/apps/details?id=x.y"),
              offer(Store.BAIDU_MOBILE_ASSISTANT, "https://baidu.example/app")),
          List.of("Google Play", "Baidu Mobile Assistant"));

  private static final Shelf IOS =
      new Shelf(
          List.of(offer(Store.APP_STORE, "https://apps.apple.com/app/id1")), List.of("App Store"));

  private Bookshop() {}

  /** Of an operator without an app of their own. */
  static Book webApp(String language) {
    return book(language, Shelf.EMPTY, Shelf.EMPTY);
  }

  /** Of one who has it in the stores of Android alone. */
  static Book androidStores(String language) {
    return book(language, ANDROID, Shelf.EMPTY);
  }

  /** Of one who has it in all stores. */
  static Book stores(String language) {
    return book(language, ANDROID, IOS);
  }

  /** Where the app is in the stores. */
  static Quotes quotes(String language, String phone) {
    return writer(language, phone, phone.equals(Road.IOS) ? IOS : ANDROID).quotes();
  }

  private static Book book(String language, Shelf android, Shelf ios) {
    return new Book(
        Library.outline(),
        Library.wording(language),
        phone -> writer(language, phone, phone.equals(Road.IOS) ? ios : android));
  }

  private static GuideWriter writer(String language, String phone, Shelf shelf) {
    Wording wording = Library.wording(language);
    Illustrator illustrator = new Illustrator(Library.figures(), language, wording.figures());
    return new GuideWriter(wording, illustrator, phone, shelf, WORDS);
  }

  private static Offer offer(Store store, String link) {
    return new Offer(store, URI.create(link), "Example Pass", "Example Ltd");
  }
}
