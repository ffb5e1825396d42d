/** How tests speak to the service: as a phone, as the portal, as push-service. */
package dev.toque.activation.testing;
