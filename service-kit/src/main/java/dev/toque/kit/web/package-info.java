/**
 * What every service reads off a request: where it comes from and which public address it names.
 */
package dev.toque.kit.web;
