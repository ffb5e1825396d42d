/** Secrets by reference: none is in the tree, and each that is named comes from somewhere. */
package dev.toque.kubernetes.secret;
