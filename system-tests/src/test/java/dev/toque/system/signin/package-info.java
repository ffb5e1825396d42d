/**
 * Signing in, complete, in a real Chromium: what a person can do when no phone answers, what they
 * say to a request that is not theirs, their phones, codes, passwords and the operator's policies
 * (product.md, section 5). The pages are the portal's own, the phones are the app's own in windows
 * of their own. {@link dev.toque.system.browser} has the windows and the main job.
 */
package dev.toque.system.signin;
