/** Who may talk to whom, computed from the network policies as Kubernetes does. */
package dev.toque.kubernetes.arrows;
