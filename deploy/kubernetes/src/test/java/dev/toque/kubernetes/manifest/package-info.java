/** The manifests beside this module, as {@code kubectl kustomize} renders them. */
package dev.toque.kubernetes.manifest;
