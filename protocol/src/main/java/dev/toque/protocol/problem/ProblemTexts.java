package dev.toque.protocol.problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What people are told about a problem, in their language: what happened and the next step
 * (product.md, section 4). A language that is not there is answered in English.
 */
public final class ProblemTexts {
  private static final Set<Locale> LANGUAGES =
      Set.of(Locale.ENGLISH, Locale.forLanguageTag("es"), Locale.forLanguageTag("zh"));
  private static final String BUNDLE = ProblemTexts.class.getPackageName() + ".problems";
  private static final Control NO_FALLBACK =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\w+)}");
  private static final DateTimeFormatter HOUR =
      DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** Where one problem has several truths, the member that tells them apart. */
  private static final Map<ProblemCode, Function<Map<String, Object>, String>> VARIANTS =
      Map.of(
          ProblemCode.CODE_EXPIRED, members -> word(members, "reason"),
          ProblemCode.CODE_USED, members -> members.containsKey("device") ? "device" : "",
          ProblemCode.GATE_FAILED, members -> tries(members.get("triesLeft")),
          ProblemCode.NOT_PENDING, members -> word(members, "state"));

  private ProblemTexts() {}

  public static Set<Locale> languages() {
    return LANGUAGES;
  }

  /** A short heading. */
  public static String title(ProblemCode code, Locale locale) {
    return bundle(locale).getString(code.code() + ".title");
  }

  /**
   * What happened and what to do next. Members such as {@code usedAt} may be an {@link Instant} or
   * RFC 3339 text; they appear as hours and minutes in UTC.
   *
   * @param members of the problem, as in {@link ProblemException#members()}
   */
  public static String detail(ProblemCode code, Map<String, Object> members, Locale locale) {
    ResourceBundle texts = bundle(locale);
    String general = code.code() + ".detail";
    return Optional.ofNullable(VARIANTS.get(code))
        .map(variant -> general + "." + variant.apply(members))
        .filter(texts::containsKey)
        .flatMap(key -> filled(texts.getString(key), members))
        .or(() -> filled(texts.getString(general), members))
        .orElseGet(() -> texts.getString(general + ".plain"));
  }

  private static ResourceBundle bundle(Locale locale) {
    return ResourceBundle.getBundle(BUNDLE, locale, NO_FALLBACK);
  }

  private static String word(Map<String, Object> members, String name) {
    return String.valueOf(members.getOrDefault(name, ""));
  }

  private static String tries(Object left) {
    return Integer.valueOf(1).equals(left) ? "one" : Integer.valueOf(0).equals(left) ? "none" : "";
  }

  /** Empty when the text needs a member that is not there. */
  private static Optional<String> filled(String text, Map<String, Object> members) {
    Matcher placeholders = PLACEHOLDER.matcher(text);
    StringBuilder filled = new StringBuilder();
    while (placeholders.find()) {
      Object value = members.get(placeholders.group(1));
      if (value == null) {
        return Optional.empty();
      }
      placeholders.appendReplacement(filled, Matcher.quoteReplacement(readable(value)));
    }
    return Optional.of(placeholders.appendTail(filled).toString());
  }

  private static String readable(Object value) {
    try {
      return HOUR.format(value instanceof Instant time ? time : Instant.parse(value.toString()));
    } catch (DateTimeException notATime) {
      return value.toString();
    }
  }
}
