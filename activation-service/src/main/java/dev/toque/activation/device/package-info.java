/**
 * Devices with their keys, as portal and push ask for them (docs/internal-api.md), and the gate of
 * an answer, which is verified and counted here and nowhere else.
 */
package dev.toque.activation.device;
