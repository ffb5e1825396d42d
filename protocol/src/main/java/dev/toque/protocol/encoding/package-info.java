/**
 * The two encodings under everything that is signed: canonical base64url and SHA-256. A second
 * spelling of the same bytes is always refused, so that a text can stand for its bytes.
 */
package dev.toque.protocol.encoding;
