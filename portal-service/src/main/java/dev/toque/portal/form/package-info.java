/**
 * How the fields of a form get in.
 *
 * <p>The framework's own parsers hang, log or fail with a 5xx on what no browser sends. So {@link
 * dev.toque.portal.form.ReadForm} reads the body of every POST outside {@code /api/} before the
 * framework would, within our limits, and {@link dev.toque.portal.form.FormBody} reads its fields
 * strictly. {@link dev.toque.portal.form.HandOver} gives the framework what was read, so that
 * {@code @FormParam} works as ever, or tells the person what is wrong as a problem page.
 */
package dev.toque.portal.form;
