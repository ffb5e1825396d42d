/**
 * JSON of the services is read and written by protocol's strict mapper, nowhere configured twice.
 */
package dev.toque.kit.json;
