package dev.toque.system.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Secrets by name, each in the forms in which it could be found. */
final class Canaries {

  /** Shorter ones stand in any log by chance; they must stand alone to be found. */
  private static final int LONG_ENOUGH = 10;

  private static final Pattern MEMBER =
      Pattern.compile("\"(statement|signature|code|number|scan|clientDataJSON)\":\"([^\"]{4,})\"");

  private final Map<String, String> byForm = new LinkedHashMap<>();

  /** Writes a secret down. */
  String add(String name, String secret) {
    byForm.put(secret, name);
    String bare = secret.replaceAll("[\\s-]", "");
    byForm.put(bare, name);
    if (bare.length() >= LONG_ENOUGH) {
      byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
      byForm.put(HexFormat.of().formatHex(bytes), name + " in hex");
      byForm.put(Base64.getEncoder().withoutPadding().encodeToString(bytes), name + " in base64");
    }
    return secret;
  }

  /** Writes down what a phone sent: a proof, or what is secret of a body. */
  void addSent(String sent) {
    if (sent.startsWith("{")) {
      Matcher member = MEMBER.matcher(sent);
      while (member.find()) {
        addToken(member.group(1) + " of a body", member.group(2));
      }
    } else if (!sent.isEmpty()) {
      addToken("proof", sent);
    }
  }

  /** A token is worth its signature. */
  private void addToken(String name, String token) {
    add(name, token.substring(token.lastIndexOf('.') + 1));
  }

  /** Which of them stand in a text; those of these names may. */
  Set<String> in(String text, String... allowed) {
    Set<String> found = new TreeSet<>();
    byForm.forEach(
        (form, name) -> {
          if (!List.of(allowed).contains(name) && stands(form, text)) {
            found.add(name);
          }
        });
    return found;
  }

  int size() {
    return byForm.size();
  }

  List<String> names() {
    return new ArrayList<>(new TreeSet<>(byForm.values()));
  }

  private static boolean stands(String form, String text) {
    if (form.length() >= LONG_ENOUGH) {
      return text.contains(form);
    }
    // no part of a number, a time, an address or an id
    return text.contains(form)
        && Pattern.compile("(?<![\\w.:+-])" + Pattern.quote(form) + "(?![\\w.:+-])")
            .matcher(text)
            .find();
  }
}
