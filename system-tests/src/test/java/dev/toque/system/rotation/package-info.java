/**
 * Every key is changed while people sign in (docs/operations.md, <em>Keys</em>): first all replicas
 * are taught to read the new ones, then they write with them, then the old ones are taken away.
 */
package dev.toque.system.rotation;
