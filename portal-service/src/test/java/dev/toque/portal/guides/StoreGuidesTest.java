package dev.toque.portal.guides;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.guides.GuideView.StepView;
import dev.toque.portal.guides.Sentence.Piece;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Guides follow the configuration: an app in the stores, or the web app. */
class StoreGuidesTest {

  @ParameterizedTest
  @CsvSource({
    "android-qr-new, store-open store-search store-publisher store-install store-first-open",
    "android-typed-new, store-open store-search store-publisher store-install store-first-open",
    "ios-qr-new, camera-ios store-notice store-publisher store-get store-camera-again",
    "ios-typed-new, store-open store-search store-publisher store-get-open",
  })
  void whereStoresHaveTheAppItIsGotThere(String guide, String steps) {
    List<String> web = ids(Bookshop.webApp("en"), guide);
    List<String> store = ids(Bookshop.stores("en"), guide);

    assertTrue(store.containsAll(List.of(steps.split(" "))), store.toString());
    assertTrue(web.stream().noneMatch(id -> id.startsWith("store-")), web.toString());
    assertTrue(
        Stream.of("address-android", "address-ios", "add-home-ios", "install")
            .noneMatch(store::contains),
        store.toString());
  }

  @Test
  void phoneWithoutAStoreInstallsTheWebAppThoughAnotherHasOne() {
    Book book = Bookshop.androidStores("en");

    assertTrue(ids(book, "android-qr-new").contains("store-open"));
    assertTrue(ids(book, "ios-qr-new").contains("add-home-ios"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "es", "zh"})
  void storeIsNamedWithItsLinkAndTheAppWithItsPublisher(String language) {
    Book book = Bookshop.stores(language);

    List<Piece> open = step(book, "android-qr-new", "store-open").sentence().pieces();
    String publisher = step(book, "ios-typed-new", "store-publisher").sentence().text();

    assertEquals(
        List.of("https://play.google.com/store/apps/details?id=x.y", "https://baidu.example/app"),
        open.stream().filter(Piece::link).map(Piece::href).toList());
    assertTrue(publisher.contains("Example Ltd"), publisher);
    assertTrue(step(book, "android-qr-app", "open-app").sentence().text().contains("Example Pass"));
  }

  private static List<String> ids(Book book, String guide) {
    return steps(book, guide).map(StepView::id).toList();
  }

  private static StepView step(Book book, String guide, String id) {
    return steps(book, guide).filter(step -> step.id().equals(id)).findFirst().orElseThrow();
  }

  private static Stream<StepView> steps(Book book, String guide) {
    return book.guide(guide).orElseThrow().parts().stream().flatMap(part -> part.steps().stream());
  }
}
