/**
 * What the operator decides for the whole installation (docs/operations.md, <em>Policies</em>):
 * read and checked at the start, so that a mistyped one is told there and not at a sign-in.
 */
package dev.toque.portal.policy;
