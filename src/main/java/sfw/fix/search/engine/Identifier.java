package sfw.fix.search.engine;

/**
 * Tells words made for machines from words of a language: {@code EADDRINUSE}, {@code NU1101},
 * {@code CrashLoopBackOff}, {@code kex_exchange_identification}. One of them alone can name an
 * error.
 */
final class Identifier {
  private static final int SHORTEST = 5;
  private static final int SHORTEST_CAPITALS = 7;

  private Identifier() {}

  static boolean is(String raw) {
    int digits = 0;
    int capitals = 0;
    boolean joints = false;
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      digits += Chars.isDigit(c) ? 1 : 0;
      capitals += Chars.isUpper(c) ? 1 : 0;
      joints |= c == '_';
    }
    boolean code = digits > 1 && Chars.isUpper(raw.charAt(0)) && digits < raw.length();
    boolean humps = capitals > 1 && capitals < raw.length();
    boolean shouted = capitals == raw.length() && raw.length() >= SHORTEST_CAPITALS;
    return raw.length() >= SHORTEST && (code || shouted || humps || joints);
  }
}
