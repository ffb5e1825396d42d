package dev.toque.portal.nativeapp;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.Startup;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Which apps may open the portal's links instead of a browser; none unless the settings say so. */
@Startup
@Singleton
class LinkClaims {

  private static final Predicate<String> PACKAGE =
      Pattern.compile("[A-Za-z]\\w*(\\.[A-Za-z]\\w*)+").asMatchPredicate();
  private static final Predicate<String> FINGERPRINT =
      Pattern.compile("[0-9A-F]{2}(:[0-9A-F]{2}){31}").asMatchPredicate();
  private static final Predicate<String> APP_ID =
      Pattern.compile("[A-Z0-9]{10}(\\.[A-Za-z0-9-]+)+").asMatchPredicate();

  /** A statement of Android's Digital Asset Links. */
  record AssetLink(List<String> relation, Target target) {}

  /** The app that a statement is about. */
  record Target(
      String namespace,
      @JsonProperty("package_name") String packageName,
      @JsonProperty("sha256_cert_fingerprints") List<String> fingerprints) {}

  /** Apple's document. */
  record Association(AppLinks applinks) {}

  record AppLinks(List<Detail> details) {}

  /**
   * @param components {@code /} names a path, {@code *} stands for anything
   */
  record Detail(
      @JsonProperty("appIDs") List<String> appIds, List<Map<String, String>> components) {}

  private final List<AssetLink> android;
  private final Association ios;

  /**
   * @throws IllegalArgumentException if a setting cannot be right
   */
  LinkClaims(NativeAppConfig config) {
    this.android = config.android().map(LinkClaims::assetLink).stream().toList();
    this.ios =
        new Association(new AppLinks(config.ios().map(LinkClaims::detail).stream().toList()));
  }

  List<AssetLink> android() {
    return android;
  }

  Association ios() {
    return ios;
  }

  private static AssetLink assetLink(NativeAppConfig.Android app) {
    require(PACKAGE.test(app.packageName()), "android.package-name");
    require(areAll(app.fingerprints(), FINGERPRINT), "android.fingerprints");
    return new AssetLink(
        List.of("delegate_permission/common.handle_all_urls"),
        new Target("android_app", app.packageName(), app.fingerprints()));
  }

  private static Detail detail(NativeAppConfig.Ios apps) {
    require(areAll(apps.appIds(), APP_ID), "ios.app-ids");
    return new Detail(apps.appIds(), List.of(Map.of("/", "/a/*")));
  }

  private static boolean areAll(List<String> texts, Predicate<String> form) {
    return !texts.isEmpty() && texts.stream().allMatch(form);
  }

  private static void require(boolean right, String setting) {
    if (!right) {
      throw new IllegalArgumentException("toque.native-app." + setting + " cannot be used");
    }
  }
}
