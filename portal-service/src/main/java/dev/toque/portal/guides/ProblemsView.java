package dev.toque.portal.guides;

import java.util.List;

/** The page of problems as it is rendered. */
public record ProblemsView(String title, List<TopicView> topics) {

  /** Problems under one heading. */
  public record TopicView(String id, String title, List<ProblemText> problems) {}

  /**
   * A problem.
   *
   * @param id its anchor; where there is a problem code (protocol.md, section 7), that
   * @param steps what to press
   */
  public record ProblemText(String id, String symptom, Sentence cause, List<Sentence> steps) {}
}
