/** Many at one instant: exactly one wins, the others are told so, and nothing breaks. */
package dev.toque.system.race;
