package dev.toque.protocol.statement;

import dev.toque.protocol.key.DeviceKey;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * What a statement must say.
 *
 * @param audience the public URL
 * @param now empty where the age is not judged: a stored answer was fresh when it arrived
 * @param members further members with the value each must have, such as {@code ch}, {@code cid},
 *     {@code nonce} or {@code dh}
 */
public record StatementExpectation(
    String audience,
    DeviceKey key,
    StatementUse use,
    Optional<Instant> now,
    Map<String, String> members) {}
