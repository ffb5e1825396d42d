package dev.toque.portal.brand;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;

/** The operator's own look; what is left out looks like Toque. */
@ConfigMapping(prefix = "toque.brand")
interface BrandConfig {

  /** What the phone app is called, on home screens and in notifications. */
  @WithDefault("Toque")
  String appName();

  /** The one accent colour, for example {@code #0f6f5c}; dark enough to be read on white. */
  Optional<String> accent();

  /** The same in dark mode; without it a lighter shade of the accent. */
  Optional<String> accentDark();

  /** A square SVG file, shown in bars and browser tabs. */
  Optional<Path> logo();

  /** A square PNG file of 512 pixels: the app's icon on home screens, with room around the sign. */
  Optional<Path> icon();

  Links links();

  /** Where people of this portal find more; at the foot of pages, the first one of letters too. */
  interface Links {

    /** Who helps: a page or a {@code mailto:} address. */
    Optional<URI> support();

    /** What is known of people here, and why. */
    Optional<URI> privacy();

    /** The terms of use. */
    Optional<URI> terms();

    /** The statement on accessibility. */
    Optional<URI> accessibility();

    /** Who is responsible. */
    Optional<URI> imprint();
  }
}
