/** What survives when things end without a word. */
package dev.toque.system.fault;
