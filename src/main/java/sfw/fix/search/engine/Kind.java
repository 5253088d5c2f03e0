package sfw.fix.search.engine;

/** What a token is, or what it is a piece of. */
public enum Kind {
  WORD,
  NUMBER,
  /** A hexadecimal number, a hash, a UUID. */
  HEX,
  /** A date or a time of day. */
  TIME,
  /** A piece of a file name with slashes. */
  PATH,
  /** A piece of a URL. */
  URL,
  /** A piece of an IP address, with its port. */
  ADDRESS,
  /** A piece of {@code user@host}. */
  ACCOUNT;

  /** How much a literal match of such a token says, as a part of what a word would say. */
  double evidence() {
    return switch (this) {
      case WORD -> 1;
      case NUMBER -> 0.8;
      case HEX -> 0.8;
      case PATH, URL -> 0.45;
      case ADDRESS, ACCOUNT -> 0.3;
      case TIME -> 0;
    };
  }
}
