/**
 * Toque in one terminal: what {@code ./start} runs (design.md, section 3).
 *
 * <p>{@link dev.toque.local.Main} starts real stores, makes keys at first start, runs the services
 * as child processes and puts the gateway before them. Everything lives in one folder ({@code
 * .toque} or {@code TOQUE_HOME}), survives {@code kill -9}, and ends with the launcher.
 */
package dev.toque.local;
