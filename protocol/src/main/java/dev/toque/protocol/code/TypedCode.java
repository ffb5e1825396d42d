package dev.toque.protocol.code;

/** What a person typed, brought to the symbols they meant. Source: protocol.md, section 1.2. */
public final class TypedCode {
  private static final int SOFT_HYPHEN = 0xAD;
  private static final int MINUS_SIGN = 0x2212;

  private TypedCode() {}

  /** Leaves whatever has no meaning in place, so that the check of the symbols refuses it. */
  public static String normalise(String typed) {
    StringBuilder symbols = new StringBuilder(ActivationCode.LENGTH);
    typed
        .codePoints()
        .filter(point -> !isSpace(point) && !isHyphen(point))
        .map(TypedCode::capital)
        .map(TypedCode::withoutLookalike)
        .forEach(symbols::appendCodePoint);
    return symbols.toString();
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isHyphen(int point) {
    return Character.getType(point) == Character.DASH_PUNCTUATION
        || point == SOFT_HYPHEN
        || point == MINUS_SIGN;
  }

  /** ASCII only: the capital of a dotless i would otherwise pass as 1. */
  private static int capital(int point) {
    return point >= 'a' && point <= 'z' ? point - 'a' + 'A' : point;
  }

  private static int withoutLookalike(int point) {
    return switch (point) {
      case 'O' -> '0';
      case 'I', 'L' -> '1';
      default -> point;
    };
  }
}
