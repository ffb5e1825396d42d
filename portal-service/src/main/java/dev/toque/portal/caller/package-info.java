/**
 * Verify caller: an agent on the telephone asks the person's phone whether it is they who call
 * (product.md, section 7).
 *
 * <p>The agent reads six figures out and the person types them on the phone, so that nobody who
 * calls in another's name is let through by a thoughtless tap. The answer is verified as that of a
 * sign-in is ({@code dev.toque.portal.confirm}), and opens nothing: the agent is told, the trail
 * has it. An agent's page keeps what it asked in the session; a script gets it as a sealed check
 * that only its holder can read.
 */
package dev.toque.portal.caller;
