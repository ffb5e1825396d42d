/** Bodies between phone and push-service: {@code /api/push/v1} (protocol.md, section 5). */
package dev.toque.protocol.wire.signin;
