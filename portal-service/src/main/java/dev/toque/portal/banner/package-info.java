/**
 * The banner: it shows an activation code to who has no phone yet, follows the phone live, asks for
 * the phone's number and says how it came out (product.md, section 3; protocol.md, section 4.3).
 *
 * <p>The code lives in the session, sealed under the cookie's key, so that a reload and a second
 * tab show the same code and time ({@code ShownCodes}). activation-service alone says where it
 * stands; {@code BannerViews} turns that into what the page shows. When the first phone becomes
 * active this session goes on under a new id and every other one of the account ends ({@code
 * FirstPhone}, protocol.md, section 4.4). A code that Redis forgot is replaced without a word. When
 * activation-service is away the page says so and nothing is lost.
 */
package dev.toque.portal.banner;
