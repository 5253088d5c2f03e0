package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShellNodeTest {
  @Test
  void aNodeKnowsItsKindTextAndChildren() {
    ShellNode command = ShellNode.parse("ls -l /tmp").children().get(0);
    assertEquals("command", command.type());
    assertEquals(
        List.of("ls", "-l", "/tmp"), command.children().stream().map(ShellNode::text).toList());
    assertEquals("program", command.parent().orElseThrow().type());
    assertTrue(command.parent().orElseThrow().parent().isEmpty());
  }

  /** The parser counts bytes of UTF-8; a diagnostic counts characters. */
  @Test
  void placesCountCharacters() {
    String code = "echo 'é𝄞' x\ngrep 中é y";
    ShellNode x = ShellNode.parse(code).spanning(code.indexOf("x"), code.indexOf("x") + 1);
    assertEquals("x", x.text());
    assertEquals(0, x.row());
    assertEquals(code.indexOf("x"), x.column());

    ShellNode y = ShellNode.parse(code).spanning(code.indexOf("y"), code.indexOf("y") + 1);
    assertEquals("y", y.text());
    assertEquals(1, y.row());
    assertEquals(8, y.column());
    assertEquals(code.length(), y.end());
  }

  @Test
  void faultsAreFound() {
    assertFalse(ShellNode.parse("ls | sort").hasFault());
    assertTrue(ShellNode.parse("ls 'unclosed").hasFault());
    assertTrue(ShellNode.parse("if true; then").hasFault());
  }

  @Test
  void eachThreadHasAParserOfItsOwn() {
    long parsed =
        IntStream.range(0, 500)
            .parallel()
            .filter(i -> ShellNode.parse("echo " + i).children().get(0).text().equals("echo " + i))
            .count();
    assertEquals(500, parsed);
  }
}
