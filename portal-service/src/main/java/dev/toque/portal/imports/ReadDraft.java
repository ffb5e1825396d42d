package dev.toque.portal.imports;

import dev.toque.portal.account.UserNames;
import dev.toque.portal.admin.AccountFields;
import dev.toque.portal.imports.ImportEvent.Refused;
import dev.toque.portal.password.ForeignHash;
import dev.toque.portal.password.NewPassword;
import dev.toque.protocol.problem.ProblemException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;

/**
 * Makes a draft of a line, or says why there is none. A cell holds what the admin API takes, with
 * the same rules. Pure.
 */
final class ReadDraft {

  private static final int LONGEST_TOLD = 64;

  private final Columns columns;
  private final SeenNames seen = new SeenNames();

  ReadDraft(Columns columns) {
    this.columns = columns;
  }

  Reading of(Line line) {
    if (line.fault().isPresent()) {
      return refused(line, Map.of(), Optional.empty(), line.fault().get());
    }
    Optional<List<String>> cells = Cells.of(line.text());
    if (cells.isEmpty()) {
      return refused(
          line, Map.of(), Optional.empty(), "has quotes that are not closed in the line");
    }
    int found = cells.get().size();
    int wanted = columns.inOrder().size();
    if (found != wanted) {
      String reason = "has %d cells where the first line names %d columns".formatted(found, wanted);
      return refused(line, Map.of(), Optional.empty(), reason);
    }
    return of(line, columns.values(cells.get()));
  }

  private Reading of(Line line, Map<Column, String> values) {
    try {
      String name = UserNames.required(values.getOrDefault(Column.USERNAME, ""));
      values.put(Column.USERNAME, name);
      values.forEach((column, text) -> values.put(column, checked(column, text, name)));
      requireOnePassword(values);
      OptionalInt before = seen.see(name, line.number());
      return before.isEmpty()
          ? new Draft(values)
          : refused(
              line,
              values,
              Optional.of(Column.USERNAME.word()),
              "stands in line " + before.getAsInt() + " already");
    } catch (ProblemException fault) {
      Map<?, ?> error = (Map<?, ?>) ((List<?>) fault.members().get("errors")).get(0);
      return refused(
          line,
          values,
          Optional.of((String) error.get("field")),
          String.valueOf(error.get("message")));
    }
  }

  private static String checked(Column column, String text, String name) {
    return switch (column) {
      case USERNAME -> text;
      case DISPLAY_NAME -> AccountFields.displayName(text.strip());
      case EMAIL -> AccountFields.email(text.strip());
      case LOCALE -> AccountFields.locale(text.strip());
      case ENABLED -> enabled(text.strip().toLowerCase(Locale.ROOT));
      case ROLES -> roles(text);
      case PASSWORD_HASH -> hash(text.strip());
      case PASSWORD -> password(text, name);
    };
  }

  private static String enabled(String text) {
    if (!text.equals("true") && !text.equals("false")) {
      throw malformed(Column.ENABLED, "must be true or false");
    }
    return text;
  }

  /** Names separated by spaces. */
  private static String roles(String text) {
    Set<String> names = new TreeSet<>(List.of(text.strip().split(" +")));
    return String.join(" ", AccountFields.roles(names));
  }

  private static String hash(String text) {
    ForeignHash.fault(text)
        .ifPresent(
            reason -> {
              throw malformed(Column.PASSWORD_HASH, reason);
            });
    return text;
  }

  private static String password(String text, String name) {
    AccountFields.password(text);
    if (NewPassword.refusal(text, text, name).isPresent()) {
      throw malformed(Column.PASSWORD, "must not be the user name");
    }
    return text;
  }

  private static void requireOnePassword(Map<Column, String> values) {
    if (values.containsKey(Column.PASSWORD) && values.containsKey(Column.PASSWORD_HASH)) {
      throw malformed(Column.PASSWORD, "stands beside a hash; one of them is enough");
    }
  }

  private static ProblemException malformed(Column column, String reason) {
    return ProblemException.malformed(column.word(), reason);
  }

  private static Refused refused(
      Line line, Map<Column, String> values, Optional<String> field, String reason) {
    Optional<String> name =
        Optional.ofNullable(values.get(Column.USERNAME))
            .map(text -> text.length() > LONGEST_TOLD ? text.substring(0, LONGEST_TOLD) : text);
    return new Refused(line.number(), name, field, reason);
  }
}
