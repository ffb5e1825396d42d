package dev.toque.system.figure;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ScreenshotAnimations;
import dev.toque.system.figure.Declared.Picture;
import dev.toque.system.gallery.scene.Studio.Photographer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;

/** Takes the pictures, by their ids, and keeps them where the portal serves them from. */
final class Pictures implements Photographer {

  private static final Path FOLDER =
      Path.of("../portal-service/src/main/resources/META-INF/resources/portal/figures");

  private final Declared declared;
  private final Webp webp;
  private final Set<String> taken = new TreeSet<>();

  Pictures(Declared declared, Webp webp) {
    this.declared = declared;
    this.webp = webp;
  }

  @Override
  public void take(Page page, String id, String language) {
    Picture picture = declared.picture(id);
    page.setViewportSize(picture.onDesk() ? 640 : 360, picture.onDesk() ? 560 : 640);
    page.waitForSelector("body[data-state='" + picture.state() + "']");
    page.waitForLoadState();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    page.mouse().move(1, 1); // over nothing
    Marker marker = new Marker(page);
    marker.mark(picture, language);
    byte[] png =
        page.screenshot(new Page.ScreenshotOptions().setAnimations(ScreenshotAnimations.DISABLED));
    marker.wipe();
    write(language, id, webp.of(png));
    taken.add(id);
  }

  Set<String> taken() {
    return taken;
  }

  private static void write(String language, String id, byte[] file) {
    try {
      Path folder = Files.createDirectories(FOLDER.resolve(language));
      Files.write(folder.resolve(id + ".webp"), file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
