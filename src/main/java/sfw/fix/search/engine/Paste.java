package sfw.fix.search.engine;

/** A text to search for, cleaned of what only a terminal understands. */
final class Paste {
  private final String text;
  private final int[] origins;

  Paste(String text, int[] origins) {
    this.text = text;
    this.origins = origins;
  }

  /** Without escape sequences and control characters; lines end in line feeds. */
  String text() {
    return text;
  }

  /** For each character of the text, its offset in what was pasted. */
  int[] origins() {
    return origins;
  }

  /** The offset in what was pasted for an offset in the clean text. */
  int origin(int offset) {
    return offset < origins.length ? origins[offset] : end();
  }

  /** The offset behind the character before an offset of the clean text. */
  int originBehind(int offset) {
    return offset == 0 ? 0 : origins[offset - 1] + 1;
  }

  private int end() {
    return origins.length == 0 ? 0 : origins[origins.length - 1] + 1;
  }
}
