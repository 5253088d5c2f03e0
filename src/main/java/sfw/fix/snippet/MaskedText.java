package sfw.fix.snippet;

import java.util.BitSet;

/**
 * A text in which a word of the same length stands for each slot: {@code <port>} becomes {@code
 * xxxxxx}, and {@code \<port>}, the literal text, {@code xportxx}, so that no parser takes the
 * brackets for redirections. Offsets stay what they were.
 */
final class MaskedText {
  private static final char STAND_IN = 'x';

  private final String code;
  private final BitSet varying;

  private MaskedText(String code, BitSet varying) {
    this.code = code;
    this.varying = varying;
  }

  /** A text of which only the first characters are known. */
  MaskedText(String code, int fixed) {
    this(code, new BitSet());
    varying.set(fixed, code.length());
  }

  static MaskedText of(String source) {
    BitSet varying = new BitSet();
    if (source.indexOf('<') < 0) {
      return new MaskedText(source, varying);
    }
    StringBuilder code = new StringBuilder(source);
    for (Template.Slot slot : Template.code(source).slots()) {
      int end = slot.offset() + slot.length();
      varying.set(slot.offset(), end);
      for (int i = slot.offset(); i < end; i++) {
        code.setCharAt(i, STAND_IN);
      }
    }
    return new MaskedText(code.toString(), varying);
  }

  String code() {
    return code;
  }

  /** Whether the character at an offset belongs to a slot. */
  boolean isSlot(int offset) {
    return varying.get(offset);
  }
}
