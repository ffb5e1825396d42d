/**
 * What every service reads off a request: where it comes from and which public address it names;
 * and how long it lets itself be kept waiting.
 */
package dev.toque.kit.web;
