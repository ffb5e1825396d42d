/** The manifests applied to a mock of the API server. */
package dev.toque.kubernetes.cluster;
