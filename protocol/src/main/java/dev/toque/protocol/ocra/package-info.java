/** Responses of a phone without a network (protocol.md, section 6; RFC 6287). */
package dev.toque.protocol.ocra;
