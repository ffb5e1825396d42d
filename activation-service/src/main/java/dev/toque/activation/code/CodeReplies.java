package dev.toque.activation.code;

import dev.toque.activation.code.CodeAnswer.Standing;
import io.vertx.mutiny.redis.client.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads what the scripts of {@link CodeScripts} give. */
final class CodeReplies {

  private CodeReplies() {}

  static IssueResult issued(Response reply) {
    return switch (reply.get(0).toString()) {
      case "issued" ->
          new IssueResult.Issued(
              StoredCode.time(reply.get(1).toString()), id(reply.get(2).toString()));
      case "limited" -> new IssueResult.Limited(StoredCode.time(reply.get(1).toString()));
      case "taken" -> new IssueResult.Taken();
      default -> throw new IllegalStateException("unknown reply of the issue script");
    };
  }

  static CodeAnswer answer(CodeHash hash, Response reply) {
    Standing standing = Standing.valueOf(reply.get(0).toString());
    return standing == Standing.NOTHING
        ? CodeAnswer.NOTHING
        : new CodeAnswer(standing, stored(hash, reply.get(1)));
  }

  static Optional<StoredCode> stored(CodeHash hash, Response fields) {
    return fields.size() == 0 ? Optional.empty() : Optional.of(StoredCode.from(hash, map(fields)));
  }

  static List<UUID> ids(Response reply) {
    List<UUID> ids = new ArrayList<>();
    for (Response id : reply) {
      ids.add(UUID.fromString(id.toString()));
    }
    return ids;
  }

  static CodeSnapshot snapshot(Response reply) {
    Map<UUID, StoredCode> codes = new HashMap<>();
    for (int i = 1; i < reply.size(); i++) {
      Response entry = reply.get(i);
      stored(new CodeHash(entry.get(0).toString()), entry.get(1))
          .ifPresent(code -> codes.put(code.activationId(), code));
    }
    return new CodeSnapshot(StoredCode.time(reply.get(0).toString()), codes);
  }

  private static Optional<UUID> id(String text) {
    return text.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(text));
  }

  private static Map<String, String> map(Response fields) {
    Map<String, String> map = new HashMap<>();
    for (int i = 0; i + 1 < fields.size(); i += 2) {
      map.put(fields.get(i).toString(), fields.get(i + 1).toString());
    }
    return map;
  }
}
