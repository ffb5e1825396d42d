/**
 * The launcher's child processes: started with a log of their own, noted in the home folder,
 * started again when they fall, ended in time.
 *
 * <p>Should the launcher be killed, they go on; the next start on the same home ends them first
 * ({@link dev.toque.local.home.Home#endLeftovers}).
 */
package dev.toque.local.process;
