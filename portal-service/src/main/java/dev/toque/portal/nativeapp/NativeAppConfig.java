package dev.toque.portal.nativeapp;

import io.smallrye.config.ConfigMapping;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** The operator's own app; what is left out does not exist. */
@ConfigMapping(prefix = "toque.native-app")
interface NativeAppConfig {

  Optional<Android> android();

  Optional<Ios> ios();

  Shops stores();

  /** The app that may open the portal's links on Android. */
  interface Android {

    /** For example {@code com.example.toque}. */
    String packageName();

    /** SHA-256 of its signing certificates, 32 bytes in upper-case hex with colons. */
    List<String> fingerprints();
  }

  /** The apps that may open the portal's links on iOS. */
  interface Ios {

    /** Team and bundle, for example {@code A1B2C3D4E5.com.example.toque}. */
    List<String> appIds();
  }

  /** Where the app is found. */
  interface Shops {

    Optional<Shop> googlePlay();

    /** 360 Mobile Assistant: environment variables cannot have its digits. */
    Optional<Shop> threeSixtyMobileAssistant();

    Optional<Shop> baiduMobileAssistant();

    Optional<Shop> appStore();
  }

  /** The app in one store. */
  interface Shop {

    /** Its page in the store, by https. */
    URI link();

    /** What it is called there, at most 60 characters. */
    String app();

    /** Who publishes it there, at most 60 characters; people are asked to check this. */
    String publisher();
  }
}
