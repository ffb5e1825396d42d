package dev.toque.portal.phones;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of phones. */
final class PhonesPage {

  private PhonesPage() {}

  static TemplateInstance of(Frame frame, PhonesView view) {
    return Templates.phones(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance phones(Frame frame, PhonesView view);
  }
}
