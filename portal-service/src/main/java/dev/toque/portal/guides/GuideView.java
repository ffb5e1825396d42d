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
   * @param id its anchor
   * @param ordered whether they are steps
   * @param first the first step's number
   */
  public record PartView(
      String id, String title, boolean ordered, int first, List<StepView> steps) {}

  /**
   * A step.
   *
   * @param id by which the outline calls it
   * @param figures of the screens that belong to it
   */
  public record StepView(String id, Sentence sentence, List<FigureView> figures) {}

  /** Whether the numbers of the steps go on from part to part. */
  public boolean through() {
    return parts.stream().anyMatch(part -> part.first() > 1);
  }

  /** A problem's symptom, which leads to its place on the page of problems. */
  public record ProblemEntry(String id, String symptom) {}
}
