package dev.toque.system.gallery;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

@Tag("gallery")
class GalleryInEnglishTest {

  @Test
  @Timeout(value = 20, unit = TimeUnit.MINUTES, threadMode = ThreadMode.SEPARATE_THREAD)
  void everyDeclaredStateIsFitToShow() throws IOException {
    Gallery.assertEveryDeclaredStateIsFitToShow("en");
  }
}
