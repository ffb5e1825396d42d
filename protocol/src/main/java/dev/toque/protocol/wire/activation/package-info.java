/** Bodies of activation-service's internal API, for portal and push (docs/internal-api.md). */
package dev.toque.protocol.wire.activation;
