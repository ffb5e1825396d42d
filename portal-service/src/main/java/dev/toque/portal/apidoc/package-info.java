/**
 * The page on which the OpenAPI documents of the three services are read. The browser loads them
 * from where the services serve them; here is only the page.
 */
package dev.toque.portal.apidoc;
