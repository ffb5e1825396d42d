package dev.toque.portal.brand;

import dev.toque.portal.testing.Neighbours;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** As {@link Neighbours}, for an operator with a look of their own. */
public final class BrandedNeighbours extends Neighbours {

  static final String LOGO =
      "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 32 32\"><path d=\"M0 0h32v32z\"/></svg>";

  @Override
  public Map<String, String> start() {
    Map<String, String> configuration = new HashMap<>(super.start());
    configuration.put("toque.portal-name", "Acme & Sons");
    configuration.put("toque.brand.app-name", "Acme \"Key\"");
    configuration.put("toque.brand.accent", "#0f6f5c");
    configuration.put("toque.brand.links.support", "https://help.acme.example/?a=1&b=2");
    configuration.put("toque.brand.links.privacy", "https://acme.example/privacy");
    configuration.put("toque.brand.links.imprint", "mailto:legal@acme.example");
    configuration.putAll(pictures());
    return configuration;
  }

  private static Map<String, String> pictures() {
    try {
      Path folder = Files.createTempDirectory("brand");
      Path logo = Files.writeString(folder.resolve("logo.svg"), LOGO);
      Path icon = folder.resolve("icon.png");
      BufferedImage picture = new BufferedImage(512, 512, BufferedImage.TYPE_INT_RGB);
      ImageIO.write(picture, "png", icon.toFile());
      return Map.of("toque.brand.logo", logo.toString(), "toque.brand.icon", icon.toString());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
