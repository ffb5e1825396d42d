package dev.toque.portal.recovery;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of recovery codes. */
final class RecoveryCodesPage {

  private RecoveryCodesPage() {}

  static TemplateInstance of(Frame frame, RecoveryCodesView view) {
    return Templates.recoveryCodes(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance recoveryCodes(Frame frame, RecoveryCodesView view);
  }
}
