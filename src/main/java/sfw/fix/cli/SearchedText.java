package sfw.fix.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/**
 * What to search for: the words of the command line, or everything on standard input. Bytes that
 * are no UTF-8 become replacement characters, so that any output can be piped in. Of more than a
 * megabyte the beginning and the end are kept.
 */
final class SearchedText {
  private static final int MOST = 1 << 20;

  private SearchedText() {}

  static String read(InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST);
    String beginning = new String(bytes, StandardCharsets.UTF_8);
    return bytes.length < MOST ? beginning : beginning + "\n" + end(in);
  }

  /** The last half of a megabyte of what is left. */
  private static String end(InputStream in) throws IOException {
    byte[] last = new byte[0];
    byte[] next = in.readNBytes(MOST / 2);
    byte[] before = last;
    while (next.length > 0) {
      before = last;
      last = next;
      next = in.readNBytes(MOST / 2);
    }
    return new String(before, StandardCharsets.UTF_8) + new String(last, StandardCharsets.UTF_8);
  }
}
