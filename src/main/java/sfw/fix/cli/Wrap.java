package sfw.fix.cli;

import java.io.PrintStream;

/** Fits text into 80 columns. Control characters, which a paste may hold, are not printed. */
final class Wrap {
  private static final int WIDTH = 80;

  private Wrap() {}

  static void print(PrintStream out, String text, String indent) {
    StringBuilder line = new StringBuilder(indent);
    for (String word : printable(text).split(" ", -1)) {
      if (line.length() > indent.length() && line.length() + 1 + word.length() > WIDTH) {
        out.println(line);
        line = new StringBuilder(indent);
      }
      line.append(line.length() > indent.length() ? " " : "").append(word);
    }
    out.println(line);
  }

  static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}\\p{Co}\\p{Cs}]", " ").strip();
  }
}
