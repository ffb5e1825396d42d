/**
 * What the portal asks activation-service: codes, enrolments and devices (docs/internal-api.md).
 *
 * <p>{@link dev.toque.portal.activation.ActivationService} is the only way there. A refusal comes
 * back as the problem it told; when the service is away the answer is {@code unavailable}, and
 * nobody is let in meanwhile.
 */
package dev.toque.portal.activation;
