/**
 * What {@code ./start --phone} adds, so that a real phone in the same network can play: an address
 * that it can reach ({@link dev.toque.local.phone.LanAddress}), https with a certificate of our own
 * local authority ({@link dev.toque.local.phone.LocalAuthority}), and a page that shows how to
 * trust that authority ({@link dev.toque.local.phone.TrustPage}).
 *
 * <p>Who is trusted can lie about any site. So the authority's certificate limits it to names in
 * {@code .local} and to private addresses ({@link dev.toque.local.phone.NameConstraints}), and its
 * key never leaves the home folder.
 */
package dev.toque.local.phone;
