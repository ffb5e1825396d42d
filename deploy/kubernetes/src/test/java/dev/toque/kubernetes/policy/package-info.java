/**
 * The rules that every overlay keeps (house-style.md; design.md, section 1), one assertion each.
 */
package dev.toque.kubernetes.policy;
