package dev.toque.portal.imports;

import dev.toque.protocol.encoding.Digests;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/**
 * In which line each name stood first. Keeps 64 bits of a name's SHA-256 and no name: 24 bytes a
 * line at most, so that a million lines take 24 MB. Pure.
 */
final class SeenNames {

  private long[] names = new long[1024];
  private int[] lines = new int[1024];
  private int size;

  /** Notes the name; gives the line where it stood before. */
  OptionalInt see(String name, int line) {
    if (2 * size >= names.length) {
      grow();
    }
    long key = key(name);
    int slot = slot(key);
    if (lines[slot] != 0) {
      return OptionalInt.of(lines[slot]);
    }
    put(slot, key, line);
    size++;
    return OptionalInt.empty();
  }

  private int slot(long key) {
    int slot = (int) key & (names.length - 1);
    while (lines[slot] != 0 && names[slot] != key) {
      slot = (slot + 1) & (names.length - 1);
    }
    return slot;
  }

  private void put(int slot, long key, int line) {
    names[slot] = key;
    lines[slot] = line;
  }

  private void grow() {
    long[] oldNames = names;
    int[] oldLines = lines;
    names = new long[2 * oldNames.length];
    lines = new int[2 * oldLines.length];
    for (int i = 0; i < oldNames.length; i++) {
      if (oldLines[i] != 0) {
        put(slot(oldNames[i]), oldNames[i], oldLines[i]);
      }
    }
  }

  private static long key(String name) {
    return ByteBuffer.wrap(Digests.sha256(name.getBytes(StandardCharsets.UTF_8))).getLong();
  }
}
