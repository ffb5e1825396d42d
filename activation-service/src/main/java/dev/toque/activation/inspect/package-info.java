/**
 * Looking at a code before keys are made (protocol.md 4): which portal and account it belongs to,
 * or why it cannot be used. What PostgreSQL knows of a code is told before what Redis knows; of
 * several truths the first of <em>used</em>, <em>already enrolled</em>, <em>expired</em>.
 */
package dev.toque.activation.inspect;
