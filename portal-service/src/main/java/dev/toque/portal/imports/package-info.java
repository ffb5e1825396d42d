/**
 * Accounts from a CSV file, in one streaming request (protocol.md, section 8; docs/adr/0022).
 *
 * <p>{@code Upload} hands over the body as it comes, {@code Lines} cuts it, {@code Columns} and
 * {@code ReadDraft} make drafts of accounts of its lines, {@code WriteDrafts} writes them by
 * batches; nothing more is read meanwhile, so that memory does not grow with the file. Whatever a
 * line is refused for is told with its number, and the others go on.
 *
 * <p>The same file may be sent again: what is there already stays as it is, and so does whatever a
 * cell is empty for. Passwords are for accounts that have none; nobody's own is replaced. Each
 * batch is one transaction with its part of the trail; when a store is away the import stops, says
 * so, and the repeat finishes.
 */
package dev.toque.portal.imports;
