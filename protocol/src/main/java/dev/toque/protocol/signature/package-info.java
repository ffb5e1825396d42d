/**
 * Checking signatures, which is most of what a sign-in costs. What may be signed, by whom and in
 * which form is judged before, by those who call this.
 */
package dev.toque.protocol.signature;
