/**
 * How each row of the bar is measured; one class for each thing that is started and played with.
 */
package dev.toque.system.bench.row;
