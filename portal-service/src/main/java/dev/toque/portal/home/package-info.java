/**
 * The home page: who is signed in, the banner for who has no phone, else the phones.
 *
 * <p>It only shows. What is pressed in the banner is {@code banner}'s, what is done about phones
 * {@code phones}'; neither knows of this page.
 */
package dev.toque.portal.home;
