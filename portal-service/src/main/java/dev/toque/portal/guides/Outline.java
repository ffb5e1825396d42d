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
   * @param store what is otherwise where a store has the operator's own app; null where nothing is
   */
  record Guide(
      String id,
      List<String> needs,
      List<String> tips,
      List<Part> parts,
      String success,
      List<String> problems,
      Variant store) {

    Guide {
      tips = tips == null ? List.of() : tips;
    }

    /** Whether it is one of the eight roads, whose parts follow one another. */
    boolean road() {
      return !phone().isEmpty();
    }

    /** For which phone it is; empty when for any. */
    String phone() {
      return Road.PHONES.stream()
          .filter(phone -> id.startsWith(phone + "-"))
          .findFirst()
          .orElse("");
    }

    /** The same for phones that get the operator's own app from a store. */
    Guide withStore() {
      return store == null
          ? this
          : new Guide(id, store.needs(), List.of(), store.parts(), success, store.problems(), null);
    }

    Optional<String> end() {
      return Optional.ofNullable(success);
    }
  }

  /** What a guide consists of where a store has the app. */
  record Variant(List<String> needs, List<Part> parts, List<String> problems) {}

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
