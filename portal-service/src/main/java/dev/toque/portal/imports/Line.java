package dev.toque.portal.imports;

import java.util.Optional;

/**
 * A line of the file.
 *
 * @param number from 1
 * @param text without its end; empty where there is a fault
 * @param fault why it cannot be read
 */
record Line(int number, String text, Optional<String> fault) {

  boolean blank() {
    return fault.isEmpty() && text.isBlank();
  }

  @Override
  public String toString() {
    return "Line[" + number + "]";
  }
}
