package sfw.fix.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sfw.fix.Repo;

/** When output has colours and progress: on a terminal that wants them. */
class TerminalTest {
  private static final String PROPERTY = "fix.terminal";

  private final Repo.Printed err = new Repo.Printed();

  @AfterEach
  void forget() {
    System.clearProperty(PROPERTY);
  }

  private Terminal terminal(boolean person, Map<String, String> environment) {
    System.setProperty(PROPERTY, String.valueOf(person));
    return Terminal.of(err.stream(), err.stream(), environment);
  }

  @ParameterizedTest
  @CsvSource({
    "true,  xterm, '',  true,  true",
    "true,  xterm, 1,   true,  false",
    "true,  dumb,  '',  false, false",
    "false, xterm, '',  false, false",
    "false, xterm, 1,   false, false",
  })
  void coloursAndProgressDependOnTheTerminalAndTheUser(
      boolean person, String term, String noColor, boolean interactive, boolean color) {
    Terminal terminal = terminal(person, Map.of("TERM", term, "NO_COLOR", noColor));

    assertEquals(interactive, terminal.interactive());
    assertEquals(color, terminal.color());
  }

  @Test
  void anEmptyNoColorIsNone() {
    assertEquals(true, terminal(true, Map.of("NO_COLOR", "")).color());
  }

  @Test
  void aFailureSaysWhatToDo() {
    terminal(false, Map.of()).failure("the disk is full", "free some space");

    assertEquals("fix: error: the disk is full\n  free some space\n", err.toString());
  }

  @Test
  void aFailureWithoutAWayOutIsOneLine() {
    terminal(false, Map.of()).failure("the disk is full", "");

    assertEquals("fix: error: the disk is full\n", err.toString());
  }

  @Test
  void aFailureIsRedWherePossible() {
    terminal(true, Map.of("TERM", "xterm")).failure("the disk is full", "");

    assertEquals(
        "\u001b[1mfix: \u001b[0m\u001b[1;31merror: \u001b[0mthe disk is full\n", err.toString());
  }
}
