/**
 * Every setting of the services, read from their own sources, and the table of them in {@code
 * docs/settings.md}.
 */
package dev.toque.kubernetes.setting;
