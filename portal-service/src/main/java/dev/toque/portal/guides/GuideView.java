package dev.toque.portal.guides;

import java.util.List;
import java.util.Optional;

/**
 * A guide as it is rendered.
 *
 * @param lead whom it is for
 */
public record GuideView(
    String id,
    String title,
    Sentence lead,
    List<Sentence> needs,
    List<Sentence> tips,
    List<PartView> parts,
    Optional<Sentence> success,
    List<ProblemEntry> problems) {

  /**
   * Sentences under one heading.
   *
   * @param ordered whether they are steps
   */
  public record PartView(String title, boolean ordered, List<Sentence> steps) {}

  /** A problem's symptom, which leads to its place on the page of problems. */
  public record ProblemEntry(String id, String symptom) {}
}
