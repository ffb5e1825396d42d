/**
 * The three services as child processes: started at once, watched, started again when they fall.
 */
package dev.toque.local.service;
