package sfw.fix.cli;

/** What the process says to the shell. */
enum ExitCode {
  OK(0),
  /** Problems were found in the content. */
  PROBLEMS(1),
  /** Wrong use, or a failure of ours. */
  FAILURE(2);

  private final int code;

  ExitCode(int code) {
    this.code = code;
  }

  int code() {
    return code;
  }
}
