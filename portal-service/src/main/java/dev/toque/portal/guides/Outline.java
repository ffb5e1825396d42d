package dev.toque.portal.guides;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Of what the guides consist, in every language alike: {@code guides/outline.json}. */
record Outline(List<Guide> guides, List<Topic> topics) {

  /**
   * A guide. Sentences are named by their ids in {@link Wording}.
   *
   * @param id the last part of its address
   * @param needs what the reader needs before
   * @param tips what may be quicker
   * @param success what a good end looks like; null where nothing is done
   * @param problems those that belong to it
   */
  record Guide(
      String id,
      List<String> needs,
      List<String> tips,
      List<Part> parts,
      String success,
      List<String> problems) {

    Guide {
      tips = tips == null ? List.of() : tips;
    }

    /** Whether it is one of the eight roads, whose parts follow one another. */
    boolean road() {
      return Road.PHONES.stream().anyMatch(phone -> id.startsWith(phone + "-"));
    }

    Optional<String> end() {
      return Optional.ofNullable(success);
    }
  }

  /**
   * Some of a guide's sentences under one heading.
   *
   * @param ordered whether they are steps, one after the other
   */
  record Part(String part, boolean ordered, List<String> steps) {}

  /** Problems under one heading. */
  record Topic(String topic, List<String> problems) {}

  Optional<Guide> guide(String id) {
    return guides.stream().filter(guide -> guide.id().equals(id)).findFirst();
  }

  Stream<String> problems() {
    return topics.stream().flatMap(topic -> topic.problems().stream());
  }
}
