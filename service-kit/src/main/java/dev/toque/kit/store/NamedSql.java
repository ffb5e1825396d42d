package dev.toque.kit.store;

import io.vertx.core.buffer.Buffer;
import io.vertx.sqlclient.Tuple;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * A statement whose values have names, such as {@code :id}, as PostgreSQL takes it: with numbers. A
 * name that stands twice becomes two values, so that PostgreSQL finds the type of each by itself.
 */
record NamedSql(String numbered, List<String> names) {

  /** Tells each statement once, in one line: without values it holds no secret. */
  private static final Logger LOG = Logger.getLogger(NamedSql.class);

  /** A name, or what may look like one: texts, quoted identifiers and casts. */
  private static final Pattern NAME = Pattern.compile("'[^']*'|\"[^\"]*\"|::|:([A-Za-z]\\w*)");

  /** Statements are constants, or made of few parts: there are some hundred of them at most. */
  private static final Map<String, NamedSql> KNOWN = new ConcurrentHashMap<>();

  static NamedSql of(String sql) {
    return KNOWN.computeIfAbsent(sql, NamedSql::parse);
  }

  private static NamedSql parse(String sql) {
    List<String> names = new ArrayList<>();
    String numbered = NAME.matcher(sql).replaceAll(found -> number(found, names));
    LOG.debug(numbered.strip().replaceAll("\\s+", " "));
    return new NamedSql(numbered, List.copyOf(names));
  }

  private static String number(MatchResult found, List<String> names) {
    if (found.group(1) == null) {
      return Matcher.quoteReplacement(found.group());
    }
    names.add(found.group(1));
    return "\\$" + names.size();
  }

  /**
   * The values in the order of their numbers.
   *
   * @throws IllegalArgumentException when one is missing
   */
  Tuple bind(Map<String, ?> values) {
    Tuple bound = Tuple.tuple(new ArrayList<>(names.size()));
    for (String name : names) {
      if (!values.containsKey(name)) {
        throw new IllegalArgumentException("no value for :" + name);
      }
      bound.addValue(forPostgres(values.get(name)));
    }
    return bound;
  }

  private static Object forPostgres(Object value) {
    if (value instanceof Instant instant) {
      return instant.atOffset(ZoneOffset.UTC);
    }
    return value instanceof byte[] bytes ? Buffer.buffer(bytes) : value;
  }
}
