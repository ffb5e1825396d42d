/**
 * Codes of 80 random bits that people keep on paper or get by mail: recovery codes, temporary codes
 * and those of password links. What is stored of one is its SHA-256, which tells nobody the code.
 */
package dev.toque.portal.secret;
