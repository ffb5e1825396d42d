/**
 * Challenges, notifications and the phones' answers (protocol.md, section 5).
 *
 * <p>Phones speak to {@code /api/push/v1}, the portal to {@code /internal/v1}
 * (docs/internal-api.md). PostgreSQL holds challenges, answers and the audit trail; Redis holds
 * hints, proofs seen and the marks of what a phone has fetched. Whether a phone belongs to an
 * account, and whether its gate opens, is asked of activation-service each time. This service
 * cannot forge a sign-in: the portal verifies the stored answer itself.
 */
package dev.toque.push;
