/**
 * Promise 7 of SECURITY.md, looked for: everything secret of a whole story is written down as it is
 * used, and searched for afterwards wherever something may have been left of it.
 */
package dev.toque.system.canary;
