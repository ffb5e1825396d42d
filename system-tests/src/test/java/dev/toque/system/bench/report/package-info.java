/** How figures are written: in the terminal and in docs/performance.md. */
package dev.toque.system.bench.report;
