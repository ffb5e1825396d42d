package dev.toque.protocol.wire.activation;

import java.util.List;

/** Answer of {@code POST /internal/v1/codes/states}. */
public record CodeStates(List<CodeState> states) {}
