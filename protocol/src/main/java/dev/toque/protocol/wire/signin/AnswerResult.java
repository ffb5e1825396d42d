package dev.toque.protocol.wire.signin;

import dev.toque.protocol.challenge.ChallengeState;

/** Answer of {@code POST /challenges/{id}/answer}. */
public record AnswerResult(ChallengeState status) {}
