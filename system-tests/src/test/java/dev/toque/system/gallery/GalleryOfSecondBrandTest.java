package dev.toque.system.gallery;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** The look of another operator, by settings alone (product.md, section 7). */
@Tag("gallery")
class GalleryOfSecondBrandTest {

  @Test
  @Timeout(value = 10, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void aSecondBrandIsFitToShowToo() throws IOException {
    Gallery gallery = new Gallery(Gallery.FOLDER.resolve("brand"), "en");
    gallery.play(SecondBrand.SCENES, SecondBrand.and(Gallery.SETTINGS));
    gallery.assertNoFaults();
  }
}
