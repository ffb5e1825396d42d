package dev.toque.protocol.proof;

import java.time.Instant;

/**
 * The request that a proof must fit.
 *
 * @param url the full public URL without query and fragment
 * @param body the bytes as they were sent; empty when there are none
 */
public record ProofExpectation(String method, String url, byte[] body, Instant now) {}
