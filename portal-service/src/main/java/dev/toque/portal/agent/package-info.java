/**
 * Who looks after other people's accounts: the operator with the token, and people with a role
 * (protocol.md, section 8). Roles are read anew for each request, and whoever has one needs a phone
 * of their own (product.md, section 7).
 */
package dev.toque.portal.agent;
