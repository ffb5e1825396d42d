package dev.toque.portal.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;

/** The template of a page. */
final class ProblemPage {

  private ProblemPage() {}

  static TemplateInstance of(Frame frame, ProblemView view) {
    return Templates.problem(frame, view);
  }

  @CheckedTemplate
  static class Templates {
    static native TemplateInstance problem(Frame frame, ProblemView view);
  }
}
