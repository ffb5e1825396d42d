/** Where work runs that no request asked for: each piece in a context of its own. */
package dev.toque.push.store;
