/**
 * Requests of which a person said that they were not theirs, for the portal, which warns that
 * person. They are told in the order in which the phones said so, some seconds later, so that a
 * reader who goes on after the last one misses none.
 */
package dev.toque.push.report;
