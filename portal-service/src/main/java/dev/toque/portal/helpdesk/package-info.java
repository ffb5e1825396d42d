/**
 * The help desk's pages (product.md, section 7): find a person, see their phones, sessions and what
 * happened, and help.
 *
 * <p>They are for people with a role who have a phone of their own, as {@code
 * dev.toque.portal.agent} knows them. A person is named by the account's id in every address, never
 * by name. Each act has a page that says what it does and asks for the reason; what it does is in
 * {@code dev.toque.portal.care}. An account that the agent may not look after is shown by name
 * alone.
 */
package dev.toque.portal.helpdesk;
