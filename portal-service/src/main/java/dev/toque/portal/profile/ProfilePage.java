package dev.toque.portal.profile;

import dev.toque.portal.page.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The page of the account. */
final class ProfilePage {

  private ProfilePage() {}

  static TemplateInstance of(Frame frame, ProfileView view) {
    return Templates.profile(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance profile(Frame frame, ProfileView view);
  }
}
