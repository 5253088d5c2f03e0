package sfw.fix.cli;

/** A command was called in a way that makes no sense: what was wrong, and what would be right. */
final class WrongUse extends Exception {
  private static final long serialVersionUID = 1;

  private final String hint;

  WrongUse(String what, String hint) {
    super(what);
    this.hint = hint;
  }

  String what() {
    return String.valueOf(getMessage());
  }

  String hint() {
    return hint;
  }
}
