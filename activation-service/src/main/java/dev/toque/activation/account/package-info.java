/**
 * What this service knows of accounts: whether one ever had an active phone, so that a password
 * alone can never enrol again (protocol.md 4.4), and the row lock under which its enrolments are
 * confirmed one after the other (protocol.md 4.3).
 */
package dev.toque.activation.account;
