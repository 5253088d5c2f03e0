package sfw.fix.cli;

/**
 * One line on a terminal that says how far a long command has come. Safe to call from several
 * threads.
 */
final class ProgressLine {
  private static final long FIRST_AFTER_NANOS = 500_000_000L;
  private static final long EVERY_NANOS = 100_000_000L;

  private final Terminal terminal;
  private final String verb;
  private long next = System.nanoTime() + FIRST_AFTER_NANOS;
  private boolean shown;

  ProgressLine(Terminal terminal, String verb) {
    this.terminal = terminal;
    this.verb = verb;
  }

  synchronized void at(int done, int all) {
    long now = System.nanoTime();
    if (terminal.interactive() && now - next >= 0) {
      terminal.err().print("\r" + verb + " " + done + "/" + all + "\u001b[K");
      terminal.err().flush();
      shown = true;
      next = now + EVERY_NANOS;
    }
  }

  synchronized void end() {
    if (shown) {
      terminal.err().print("\r\u001b[K");
      shown = false;
    }
  }
}
