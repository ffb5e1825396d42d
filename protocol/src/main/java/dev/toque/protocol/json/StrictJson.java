package dev.toque.protocol.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.toque.protocol.problem.ProblemException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * JSON as protocol.md, section 2.4 wants it: UTF-8 only, no duplicate members, depth at most 16,
 * strings at most 8 KiB, one value and nothing after it, no silent conversion between types.
 *
 * <p>Every fault is a {@code malformed} problem that names the field.
 */
public final class StrictJson {
  public static final int MAX_DEPTH = 16;
  public static final int MAX_STRING = 8 * 1024;

  private static final ObjectMapper MAPPER = newMapper();
  private static final ObjectReader TOLERANT = MAPPER.reader();
  private static final ObjectReader EXACT =
      MAPPER.reader().with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private StrictJson() {}

  /** Reads a body; members that the type does not know are ignored. */
  public static <T> T read(byte[] body, Class<T> type) {
    return read(TOLERANT, body, type);
  }

  /** Reads a proof or statement; members that the type does not know are refused. */
  public static <T> T readExact(byte[] json, Class<T> type) {
    return read(EXACT, json, type);
  }

  /** Reads any JSON value. */
  public static JsonNode readTree(byte[] body) {
    try {
      JsonNode tree = EXACT.readTree(decode(body));
      if (tree.isMissingNode()) {
        throw ProblemException.malformed("", "is empty");
      }
      Texts.check(tree, "");
      return tree;
    } catch (JsonProcessingException fault) {
      throw Faults.toProblem(fault);
    }
  }

  public static byte[] write(Object value) {
    return writeString(value).getBytes(StandardCharsets.UTF_8);
  }

  public static String writeString(Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException("cannot be written as JSON: " + value.getClass(), e);
    }
  }

  /** The shared mapper, as strict but for the check of UTF-8; do not reconfigure it. */
  public static ObjectMapper mapper() {
    return MAPPER;
  }

  private static <T> T read(ObjectReader reader, byte[] body, Class<T> type) {
    JsonNode tree = readTree(body);
    if (!tree.isObject()) {
      throw ProblemException.malformed("", "must be a JSON object");
    }
    try {
      return reader.treeToValue(tree, type);
    } catch (JsonProcessingException fault) {
      throw Faults.toProblem(fault);
    }
  }

  /** Jackson would guess UTF-16 and UTF-32 from the bytes and let some broken UTF-8 pass. */
  private static String decode(byte[] body) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
    } catch (CharacterCodingException e) {
      throw ProblemException.malformed("", "is not UTF-8");
    }
  }

  private static ObjectMapper newMapper() {
    JsonFactory factory =
        JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_STRING)
                    .maxNameLength(MAX_STRING)
                    .build())
            .build();
    return JsonMapper.builder(factory)
        .addModule(new JavaTimeModule())
        .addModule(new Jdk8Module())
        .addModule(new WholeMilliseconds())
        .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
        .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
        .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
        .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
        .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
        .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
        .withCoercionConfig(
            LogicalType.Textual,
            text ->
                text.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                    .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
        .build();
  }
}
