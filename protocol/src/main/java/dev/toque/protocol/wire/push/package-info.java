/** Bodies of push-service's internal API, for the portal (docs/internal-api.md). */
package dev.toque.protocol.wire.push;
