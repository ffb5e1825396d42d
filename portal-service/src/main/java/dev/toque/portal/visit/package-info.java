/**
 * Who looks at a page: which session may see it ({@link dev.toque.portal.visit.Access}), and with
 * which browser, from where and in which language ({@link dev.toque.portal.visit.Visitor}).
 */
package dev.toque.portal.visit;
