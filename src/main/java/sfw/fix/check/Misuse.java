package sfw.fix.check;

import java.util.Collection;

/**
 * A word of a command that its program does not know.
 *
 * @param start where it stands in the fence
 * @param of what would have to know it, as messages call it; empty for a program
 * @param known what is known there
 */
record Misuse(Kind kind, int start, int length, String word, String of, Collection<String> known) {

  /** What the word was taken for. */
  enum Kind {
    PROGRAM,
    SUBCOMMAND,
    OPTION
  }
}
