/** The folder that everything lives in, used by one launcher at a time. */
package dev.toque.local.home;
