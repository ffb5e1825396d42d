/** What the services tell the portal of their audit trails (docs/internal-api.md). */
package dev.toque.protocol.wire.audit;
