/**
 * Signing in by password, and signing out.
 *
 * <p>{@link dev.toque.portal.login.LoginResource} asks the limiter, checks the password off the
 * event loop and hands a right one to {@link dev.toque.portal.login.SignInSteps}, which knows
 * whether a phone has to confirm. An unknown user, a wrong password and a disabled account get the
 * same answer after the same work.
 */
package dev.toque.portal.login;
