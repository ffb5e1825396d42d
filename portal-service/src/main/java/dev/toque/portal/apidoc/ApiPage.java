package dev.toque.portal.apidoc;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the APIs. */
final class ApiPage {

  private ApiPage() {}

  static TemplateInstance of(Frame frame) {
    return Templates.api(frame);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance api(Frame frame);
  }
}
