package dev.toque.portal.banner;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The home page. */
final class HomePage {

  private HomePage() {}

  static TemplateInstance of(Frame frame, HomeView view) {
    return Templates.home(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(Frame frame, HomeView view);
  }
}
