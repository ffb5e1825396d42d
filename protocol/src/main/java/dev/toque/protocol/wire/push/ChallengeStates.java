package dev.toque.protocol.wire.push;

import java.util.List;

/** Answer of {@code POST /internal/v1/challenges/states}. */
public record ChallengeStates(List<ChallengeStateView> states) {}
