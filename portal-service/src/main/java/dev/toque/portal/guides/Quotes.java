package dev.toque.portal.guides;

import dev.toque.portal.guides.Sentence.Piece;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Resolves what the texts of one language quote. */
final class Quotes {

  private static final Pattern QUOTE = Pattern.compile("\\[(\\w+):([\\w.-]+)]");

  private final Wording wording;
  private final Shelf shelf;
  private final Map<String, String> words;

  /**
   * Quotes of a language.
   *
   * @param shelf where the app is found
   * @param words what is said of this portal and its app, by name
   */
  Quotes(Wording wording, Shelf shelf, Map<String, String> words) {
    this.wording = wording;
    this.shelf = shelf;
    this.words = words;
  }

  /**
   * Reads a text.
   *
   * @throws IllegalArgumentException when it quotes what does not exist
   */
  Sentence read(String text) {
    List<Piece> pieces = new ArrayList<>();
    Matcher quote = QUOTE.matcher(text);
    int read = 0;
    while (quote.find()) {
      plain(text.substring(read, quote.start()), pieces);
      pieces.addAll(quoted(quote.group(1), quote.group(2)));
      read = quote.end();
    }
    plain(text.substring(read), pieces);
    return new Sentence(List.copyOf(pieces));
  }

  private List<Piece> quoted(String kind, String name) {
    return switch (kind) {
      case "app", "portal", "system" -> List.of(new Piece(label(kind + ":" + name), true, ""));
      case "word" -> List.of(new Piece(found(words.get(name), name), false, ""));
      case "help" -> List.of(new Piece(label(kind + ":" + name), false, HelpResource.PATH));
      case "store" -> stores();
      case "guide" -> List.of(new Piece(title(name), false, HelpResource.PATH + name));
      default -> throw new IllegalArgumentException("no such quote: " + kind);
    };
  }

  /** Links to the stores; one is enough. */
  private List<Piece> stores() {
    List<Piece> links = new ArrayList<>();
    for (int i = 0; i < shelf.offers().size(); i++) {
      if (i > 0) {
        links.add(new Piece(label("word:or"), false, ""));
      }
      String link = shelf.offers().get(i).link().toString();
      links.add(new Piece(shelf.stores().get(i), false, link));
    }
    return links;
  }

  private String label(String key) {
    return found(wording.labels().get(key), key).replace("{app}", words.get("app"));
  }

  private String title(String guide) {
    return found(wording.guides().guides().get(guide), guide).title();
  }

  private static <T> T found(T quoted, String name) {
    return Optional.ofNullable(quoted)
        .orElseThrow(() -> new IllegalArgumentException("nothing to quote: " + name));
  }

  private static void plain(String text, List<Piece> pieces) {
    if (!text.isEmpty()) {
      pieces.add(new Piece(text, false, ""));
    }
  }
}
