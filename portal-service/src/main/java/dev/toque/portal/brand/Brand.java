package dev.toque.portal.brand;

import dev.toque.portal.brand.BrandLink.Kind;
import io.quarkus.runtime.Startup;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** The operator's look, as pages, letters and the phone app show it. */
@Startup
@Singleton
@Named("brand")
public class Brand {

  private static final Set<String> SCHEMES = Set.of("https", "http", "mailto", "tel");

  private final String appName;
  private final Optional<Palette> light;
  private final Optional<Palette> dark;
  private final Optional<BrandFile> logo;
  private final Optional<BrandFile> icon;
  private final List<BrandLink> links;

  /**
   * Reads the settings and the files that they name.
   *
   * @throws IllegalArgumentException with the setting that cannot be used, and why
   */
  Brand(BrandConfig config) {
    this.appName = config.appName();
    this.light = config.accent().map(setting("accent", text -> Palette.light(Colour.of(text))));
    this.dark =
        config
            .accentDark()
            .map(setting("accent-dark", text -> Palette.dark(Colour.of(text))))
            .or(() -> light.map(palette -> Palette.dark(Palette.lighter(palette.accent()))));
    this.logo = config.logo().map(setting("logo", BrandFile::logo));
    this.icon = config.icon().map(setting("icon", BrandFile::icon));
    this.links = links(config.links());
  }

  /** What the phone app is called. */
  public String appName() {
    return appName;
  }

  /** Whether pages show a logo instead of Toque's sign. */
  public boolean hasLogo() {
    return logo.isPresent();
  }

  /** At the foot of pages, in this order. */
  public List<BrandLink> links() {
    return links;
  }

  /** Who helps; empty where the operator names nobody. */
  public String support() {
    return links.stream()
        .filter(link -> link.kind() == Kind.SUPPORT)
        .map(link -> link.address().toString())
        .findFirst()
        .orElse("");
  }

  /** The tokens that differ, to stand behind the design's own; empty for Toque's colours. */
  public String css() {
    String inLight = light.map(palette -> ":root{" + palette.css() + "}\n").orElse("");
    String inDark =
        dark.map(palette -> "@media (prefers-color-scheme:dark){:root{" + palette.css() + "}}\n")
            .orElse("");
    return inLight + inDark;
  }

  /** For what surrounds the app: bars of the system, the screen while it starts. */
  Optional<Colour> accent() {
    return light.map(Palette::accent);
  }

  Optional<BrandFile> logo() {
    return logo;
  }

  Optional<BrandFile> icon() {
    return icon;
  }

  private static List<BrandLink> links(BrandConfig.Links links) {
    return Stream.of(
            link(Kind.SUPPORT, links.support()),
            link(Kind.PRIVACY, links.privacy()),
            link(Kind.TERMS, links.terms()),
            link(Kind.ACCESSIBILITY, links.accessibility()),
            link(Kind.IMPRINT, links.imprint()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<BrandLink> link(Kind kind, Optional<URI> address) {
    String name = "links." + kind.name().toLowerCase(Locale.ROOT);
    return address.map(
        setting(
            name,
            given -> {
              if (given.getScheme() == null || !SCHEMES.contains(given.getScheme())) {
                throw new IllegalArgumentException("is not an address such as https://…: " + given);
              }
              return new BrandLink(kind, given);
            }));
  }

  /** Names the setting where its value cannot be used. */
  private static <T, R> Function<T, R> setting(String name, Function<T, R> read) {
    return value -> {
      try {
        return read.apply(value);
      } catch (IllegalArgumentException why) {
        throw new IllegalArgumentException("toque.brand." + name + " " + why.getMessage(), why);
      }
    };
  }
}
