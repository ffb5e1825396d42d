package dev.toque.portal.nativeapp;

import static io.restassured.RestAssured.get;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.is;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.testing.Browser;
import dev.toque.portal.testing.FakeActivation;
import dev.toque.portal.testing.FakePush;
import dev.toque.portal.testing.Operator;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.http.ContentType;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(NativeAppNeighbours.class)
class NativeAppTest {

  @Test
  void androidIsToldWhichAppMayOpenTheLinks() {
    get("/.well-known/assetlinks.json")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("[0].relation", contains("delegate_permission/common.handle_all_urls"))
        .body("[0].target.namespace", is("android_app"))
        .body("[0].target.package_name", is("com.example.pass"))
        .body("[0].target.sha256_cert_fingerprints", contains(NativeAppNeighbours.CERTIFICATE));
  }

  @Test
  void iosIsToldWhichAppMayOpenTheLinksOfThePhoneAppAlone() {
    get("/.well-known/apple-app-site-association")
        .then()
        .statusCode(200)
        .contentType(ContentType.JSON)
        .body("applinks.details[0].appIDs", contains("A1B2C3D4E5.com.example.pass"))
        .body("applinks.details[0].components.'/'", contains("/a/*"));
  }

  @Test
  void thePhoneAppLearnsTheStoresOfEachPlatform() {
    get("/a/stores")
        .then()
        .statusCode(200)
        .body("android", empty())
        .body("ios[0].store", is("app-store"))
        .body("ios[0].link", is("https://apps.apple.com/app/id1"))
        .body("ios[0].app", is("Example Pass"))
        .body("ios[0].publisher", is("Example <Ltd>"));
  }

  @Test
  void theBannerLinksToTheStoreAndNamesThePublisher() {
    FakeActivation.start();
    FakePush.start();
    Browser browser = new Browser();
    browser.signIn(Operator.account(), Operator.PASSWORD);

    String html = browser.open("/").html();

    assertTrue(html.contains("href=\"https://apps.apple.com/app/id1\""));
    assertTrue(html.contains("Example Pass, by Example &lt;Ltd&gt;"));
  }

  @Test
  void guidesOfAPlatformLeadToItsStoreAndThoseOfTheOtherToTheWebApp() {
    Browser browser = new Browser();

    String ios = browser.open("/help/ios-typed-new").html();
    String android = browser.open("/help/android-typed-new").html();

    assertTrue(ios.contains("<a href=\"https://apps.apple.com/app/id1\">App Store</a>"));
    assertTrue(ios.contains("Example &lt;Ltd&gt;"));
    assertTrue(ios.contains("data-step=\"store-get-open\""));
    assertTrue(android.contains("data-step=\"install\""));
    assertFalse(android.contains("data-step=\"store-"));
  }
}
