package dev.toque.portal.guides;

import java.util.List;
import java.util.stream.Collectors;

/** A text with the labels and links that it quotes. */
public record Sentence(List<Piece> pieces) {

  /**
   * A piece of it.
   *
   * @param label whether it stands on something to press
   * @param href where it leads; empty for mere text
   */
  public record Piece(String text, boolean label, String href) {

    public boolean link() {
      return !href.isEmpty();
    }
  }

  /** The words alone. */
  public String text() {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
