package dev.toque.portal.home;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The home page. */
public final class HomePage {

  private HomePage() {}

  public static TemplateInstance of(Frame frame, HomeView view) {
    return Templates.home(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance home(Frame frame, HomeView view);
  }
}
