/**
 * Activation codes: their symbols, their check symbol, and what people make of them when they type
 * (protocol.md, section 1). The same golden values hold for the phone's JavaScript: {@code
 * vectors/codes.json}.
 */
package dev.toque.protocol.code;
