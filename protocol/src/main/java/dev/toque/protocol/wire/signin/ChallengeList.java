package dev.toque.protocol.wire.signin;

import java.util.List;

/** Answer of {@code GET /challenges}, newest first. */
public record ChallengeList(List<ChallengeView> challenges) {}
