/** Accounts, their phones, and who may get in. */
package dev.toque.cli.account;
