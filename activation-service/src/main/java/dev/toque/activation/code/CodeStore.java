package dev.toque.activation.code;

import dev.toque.kit.store.Patience;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.Response;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Codes in Redis. Redis enforces the life and the single use of a code; every key goes by itself
 * when its tombstone's time is over.
 */
@Singleton
public class CodeStore {

  private static final Duration HOUR = Duration.ofHours(1);

  /** Source: protocol.md 1.4. */
  private static final Duration LONGEST_LIFE = Duration.ofSeconds(600);

  private static final String CODE = "activation:code:";
  private static final String ID = "activation:code-id:";
  private static final String HOLDER = "activation:code-holder:";
  private static final String ACCOUNT = "activation:code-account:";
  private static final String ISSUED = "activation:code-issued:";

  private final ReactiveRedisDataSource redis;
  private final Patience patience;
  private final CodeConfig config;

  CodeStore(ReactiveRedisDataSource redis, Patience patience, CodeConfig config) {
    this.redis = redis;
    this.patience = patience;
    this.config = config;
    if (config.life().compareTo(LONGEST_LIFE) > 0) {
      throw new IllegalArgumentException(
          "toque.activation.code.life is at most " + LONGEST_LIFE.toSeconds() + " s");
    }
  }

  /** Stores a new code and ends the one that its holder had, unless the account had too many. */
  public Uni<IssueResult> issue(NewCode code) {
    String account = code.request().accountId().toString();
    String holder = Base64Url.encode(Digests.sha256(utf8(code.request().holder())));
    List<String> keys =
        List.of(
            CODE + code.hash().value(),
            ID + code.activationId(),
            HOLDER + account + ":" + holder,
            ACCOUNT + account,
            ISSUED + account);
    List<String> arguments =
        new ArrayList<>(
            List.of(
                CODE,
                code.hash().value(),
                millis(config.life()),
                millis(config.tombstone()),
                String.valueOf(config.newPerHour()),
                millis(HOUR),
                code.activationId().toString()));
    arguments.addAll(code.fields());
    return eval(CodeScripts.ISSUE, keys, arguments).map(CodeReplies::issued);
  }

  /** Looks at a code for a phone, and remembers that one has seen it. Claims nothing. */
  public Uni<CodeAnswer> inspect(List<CodeHash> hashes) {
    return firstFound(hashes, hash -> eval(CodeScripts.INSPECT, keyOf(hash), List.of()));
  }

  /** Claims a code for a phone; the first step of protocol.md 9. */
  public Uni<CodeAnswer> claim(List<CodeHash> hashes, String deviceId) {
    List<String> arguments = List.of(deviceId, millis(config.lateCommit()));
    return firstFound(hashes, hash -> eval(CodeScripts.CLAIM, keyOf(hash), arguments));
  }

  /**
   * Marks a code used; the third step of protocol.md 9. Says how the code ended, when that happened
   * while its enrolment was being committed.
   */
  public Uni<Optional<StoredCode.End>> mark(CodeHash hash, String deviceId) {
    return eval(CodeScripts.MARK, keyOf(hash), List.of(deviceId))
        .map(reply -> CodeReplies.stored(hash, reply).flatMap(StoredCode::ended));
  }

  /** Ends one code; gives its id when it was live, or claimed and not ended before. */
  public Uni<List<UUID>> end(UUID activationId, EndReason reason) {
    return eval(
            CodeScripts.END,
            List.of(ID + activationId),
            List.of(CODE, reason.name(), millis(config.tombstone())))
        .map(reply -> reply.toString().isEmpty() ? List.of() : List.of(activationId));
  }

  /** Ends all codes of an account but one; gives those that it ended. */
  public Uni<List<UUID>> endAll(UUID accountId, EndReason reason, Optional<UUID> spared) {
    return eval(
            CodeScripts.END_ALL,
            List.of(ACCOUNT + accountId),
            List.of(
                CODE,
                reason.name(),
                millis(config.tombstone()),
                spared.map(UUID::toString).orElse("")))
        .map(CodeReplies::ids);
  }

  /** Codes by their activation ids; those that Redis does not know are left out. */
  public Uni<CodeSnapshot> find(List<UUID> activationIds) {
    if (activationIds.isEmpty()) {
      return Uni.createFrom().item(CodeSnapshot.EMPTY);
    }
    return eval(
            CodeScripts.STATES, activationIds.stream().map(id -> ID + id).toList(), List.of(CODE))
        .map(CodeReplies::snapshot);
  }

  /** Rotation of the HMAC key: what the current key does not find, a previous one may. */
  private Uni<CodeAnswer> firstFound(List<CodeHash> hashes, Question question) {
    CodeHash hash = hashes.get(0);
    Uni<CodeAnswer> answer = question.ask(hash).map(reply -> CodeReplies.answer(hash, reply));
    return hashes.size() == 1
        ? answer
        : answer.chain(
            found ->
                found.stored().isPresent()
                    ? Uni.createFrom().item(found)
                    : firstFound(hashes.subList(1, hashes.size()), question));
  }

  private Uni<Response> eval(String script, List<String> keys, List<String> arguments) {
    String[] all =
        Stream.of(List.of(script, String.valueOf(keys.size())), keys, arguments)
            .flatMap(List::stream)
            .toArray(String[]::new);
    return patience.await(redis.execute("EVAL", all));
  }

  private static List<String> keyOf(CodeHash hash) {
    return List.of(CODE + hash.value());
  }

  private static String millis(Duration duration) {
    return String.valueOf(duration.toMillis());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private interface Question {
    Uni<Response> ask(CodeHash hash);
  }
}
