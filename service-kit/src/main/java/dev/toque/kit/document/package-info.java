/** The OpenAPI documents of the services, as everybody may read them. */
package dev.toque.kit.document;
