package dev.toque.portal.imports;

/** What came of reading a line. */
sealed interface Reading permits Draft, ImportEvent.Refused {}
