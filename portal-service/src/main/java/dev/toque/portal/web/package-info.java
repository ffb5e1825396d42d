/**
 * What every page of the portal shares (security.md, <em>Browser</em>): security headers, the CSRF
 * token and Origin check on each POST, the person's language, the browser's name, and the frame of
 * a page.
 */
package dev.toque.portal.web;
