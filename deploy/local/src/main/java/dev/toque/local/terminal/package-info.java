/** What the person at the terminal reads. */
package dev.toque.local.terminal;
