package dev.toque.protocol.code;

/**
 * Luhn's algorithm modulo 32: catches every wrong symbol and nearly every swap of neighbours before
 * anything is sent. Source: protocol.md, section 1.1.
 */
final class CheckSymbol {
  static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  private static final int BASE = ALPHABET.length();

  private CheckSymbol() {}

  /** The symbol that completes the given ones; all must be of the alphabet. */
  static char of(CharSequence symbols) {
    return ALPHABET.charAt((BASE - sum(symbols, true) % BASE) % BASE);
  }

  /** Whether these are 12 symbols of the alphabet of which the last is the right check symbol. */
  static boolean completes(String symbols) {
    return symbols.length() == ActivationCode.LENGTH
        && symbols.chars().allMatch(symbol -> ALPHABET.indexOf(symbol) >= 0)
        && sum(symbols, false) % BASE == 0;
  }

  /** Every second symbol is doubled, counted from the right; overflow is added as its digits. */
  private static int sum(CharSequence symbols, boolean doubleLast) {
    boolean doubled = doubleLast;
    int sum = 0;
    for (int i = symbols.length() - 1; i >= 0; i--) {
      int value = ALPHABET.indexOf(symbols.charAt(i)) * (doubled ? 2 : 1);
      sum += value / BASE + value % BASE;
      doubled = !doubled;
    }
    return sum;
  }
}
