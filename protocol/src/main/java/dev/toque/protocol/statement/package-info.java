/**
 * Statements: what a person confirmed on the phone, signed by the device key (protocol.md, section
 * 3.1). Each use has exactly its own members, so that what was signed for one purpose serves no
 * other.
 */
package dev.toque.protocol.statement;
