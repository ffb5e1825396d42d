/**
 * Whether an API server would take the manifests: Kubernetes' own kinds by the official client's
 * model, those of operators by what {@code src/test/resources/shapes} says of their documented
 * fields.
 */
package dev.toque.kubernetes.schema;
