package dev.toque.portal.imports;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/** Reads the cells of one line, separated by commas (RFC 4180). Pure. */
final class Cells {

  private static final ObjectReader READER =
      CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build().readerFor(String[].class);

  private Cells() {}

  /** The cells; empty where quotes are not closed, or something follows a closed one. */
  static Optional<List<String>> of(String line) {
    try (MappingIterator<String[]> rows = READER.readValues(line)) {
      return Optional.of(rows.hasNextValue() ? List.of(rows.nextValue()) : List.of());
    } catch (JsonProcessingException fault) {
      return Optional.empty();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
