/**
 * How a service starts: its settings are looked at before anything else, all faults are told at
 * once, each by the environment variable that mends it, and then nothing starts. A process with the
 * argument {@code migrate} brings the tables up to date and ends; it needs the database's settings
 * alone.
 *
 * <p>The rules of production hold unless a profile says otherwise: {@code ./start} runs the profile
 * {@code local}.
 */
package dev.toque.kit.start;
