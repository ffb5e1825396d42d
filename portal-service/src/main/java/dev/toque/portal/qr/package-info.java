/**
 * QR codes as SVG: one path from ZXing's bit matrix, always dark on white with its quiet zone,
 * small enough to stand in the page itself, so that no address anywhere ever carries a code.
 */
package dev.toque.portal.qr;
