package sfw.fix.snippet;

/**
 * Where a slot stands, which decides what may be filled in there and how it is quoted.
 *
 * <p>Only in a bare word of a shell can any value be quoted so that it stays what it is. Elsewhere
 * the page fills in values of harmless characters alone ({@code [A-Za-z0-9._:/@-]}), and refuses
 * the others.
 */
public enum SlotContext {
  /** In a bare word of a shell, or a part of one: {@code --port=<port>}. */
  WORD('w'),
  /** Within {@code '...'}, or {@code $'...'}. */
  SINGLE_QUOTED('q'),
  /** Within {@code "..."}. */
  DOUBLE_QUOTED('d'),
  /** In a here-document, whether or not its delimiter is quoted. */
  HEREDOC('h'),
  /** In a shell's comment. */
  COMMENT('m'),
  /**
   * In a bare word that is read as code again: by the shell that ssh starts, by {@code eval}, by
   * back-ticks, by sed. One layer of quotes does not protect there.
   */
  READ_AGAIN('r'),
  /** Where only a name or a number can stand: {@code ${...}}, arithmetic, SQL's identifiers. */
  NAME('n'),
  /** Within the quotes of an SQL text or identifier. */
  SQL_QUOTED('s'),
  /** In code or configuration. */
  CONFIGURATION('c'),
  /** In PowerShell, wherever. */
  POWERSHELL('o'),
  /** In a command that the parser could not make sense of, or in a place that is none of these. */
  UNCLEAR('u'),
  /** Where a harmless value would change what the command is: nothing is filled in. */
  NOWHERE('x');

  private final char letter;

  SlotContext(char letter) {
    this.letter = letter;
  }

  /** What it is called in the page. */
  public char letter() {
    return letter;
  }
}
