package dev.toque.portal.imports;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Cuts a file in UTF-8 into lines, as its bytes come. A line ends with LF or CR LF, whatever quotes
 * it has: no cell of ours holds a line break, and so a fault ends with its line. Keeps no more than
 * one line. Pure.
 */
final class Lines {

  /** In bytes. */
  static final int LONGEST = 4096;

  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

  private final byte[] line = new byte[LONGEST];
  private int length;
  private boolean tooLong;
  private int number = 1;

  /** The lines that end in these bytes. */
  List<Line> feed(byte[] bytes) {
    List<Line> ended = new ArrayList<>();
    for (byte next : bytes) {
      if (next == '\n') {
        ended.add(cut());
      } else if (length < LONGEST) {
        line[length++] = next;
      } else {
        tooLong = true;
      }
    }
    return ended;
  }

  /** The last line, where the file does not end with a line break. */
  List<Line> end() {
    return length == 0 ? List.of() : List.of(cut());
  }

  private Line cut() {
    Line cut = tooLong ? fault("is longer than " + LONGEST + " bytes") : decode();
    length = 0;
    tooLong = false;
    number++;
    return cut;
  }

  private Line decode() {
    int from = number == 1 && beginsWithMark() ? BYTE_ORDER_MARK.length : 0;
    int to = length > from && line[length - 1] == '\r' ? length - 1 : length;
    try {
      ByteBuffer bytes = ByteBuffer.wrap(line, from, to - from);
      String text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      return new Line(number, text, Optional.empty());
    } catch (CharacterCodingException fault) {
      return fault("is not UTF-8");
    }
  }

  private Line fault(String reason) {
    return new Line(number, "", Optional.of(reason));
  }

  private boolean beginsWithMark() {
    return length >= BYTE_ORDER_MARK.length
        && ByteBuffer.wrap(line, 0, BYTE_ORDER_MARK.length)
            .equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
  }
}
