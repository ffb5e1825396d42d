/** Rules of the house that a compiler does not know, checked on what it made of all modules. */
package dev.toque.system.rules;
