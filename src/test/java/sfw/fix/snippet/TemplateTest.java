package sfw.fix.snippet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.snippet.Template.Choice;
import sfw.fix.snippet.Template.Literal;
import sfw.fix.snippet.Template.Slot;

/** Slots, choices and escapes of commands and signatures. */
class TemplateTest {
  private final List<String> faults = new ArrayList<>();

  private Template signature(String source) {
    return Template.signature(
        source,
        (offset, length, message) ->
            faults.add(offset + ": " + source.substring(offset, offset + length)));
  }

  /** The parts of a template: {@code 'text'}, {@code <slot@offset>}, {@code (choice)@offset}. */
  private static String parts(Template template) {
    return template.parts().stream().map(TemplateTest::part).collect(Collectors.joining(" "));
  }

  private static String part(Template.Part part) {
    if (part instanceof Literal literal) {
      return "'" + literal.text() + "'";
    }
    return part instanceof Slot slot
        ? "<" + slot.name() + "@" + slot.offset() + ">"
        : "(" + String.join(",", ((Choice) part).options()) + ")@" + ((Choice) part).offset();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "ls                     ; 'ls'",
        "ls <path>              ; 'ls ' <path@3>",
        "<a><b>                 ; <a@0> <b@3>",
        "cat < file > other     ; 'cat < file > other'",
        "cat <file              ; 'cat <file'",
        "a <b c> d              ; 'a <b c> d'",
        "if (a<b && c>d)        ; 'if (a<b && c>d)'",
        "wc <<EOF               ; 'wc <<EOF'",
        "cat <(ls) <>x          ; 'cat <(ls) <>x'",
        "<Port> <PORT> <a_b>    ; '<Port> <PORT> <a_b>'",
        "<key-file2> <2nd>      ; <key-file2@0> ' <2nd>'",
        "<<path>>               ; '<' <path@1> '>'",
        "<a|b>                  ; '<a|b>'",
        "echo \\<port> <port>   ; 'echo <port> ' <port@13>",
        "echo \\<not a slot>    ; 'echo \\<not a slot>'",
        "C:\\dir\\<name>        ; 'C:\\dir<name>'",
        "a \\\\<port>           ; 'a \\<port>'",
        "<a                     ; '<a'",
        "<                      ; '<'",
        "<>                     ; '<>'",
        "\\                     ; '\\'",
        "\\<                    ; '\\<'",
      })
  void inCodeAnythingThatIsNoSlotIsLiteral(String source, String expected) {
    assertEquals(expected, parts(Template.code(source)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "connect() to <address>:<port> failed ; 'connect() to ' <address@13> ':' <port@23> ' failed'",
        "<SSL off|no encryption>              ; (SSL off,no encryption)@0",
        "<a||b>                               ; (a,,b)@0",
        "<|a>                                 ; (,a)@0",
        "x \\<y\\> z                          ; 'x <y\\> z'",
        "\\<port>                             ; '<port>'",
        "\\<                                  ; '<'",
        "a > b                                ; 'a > b'",
      })
  void inASignatureThereAreChoicesToo(String source, String expected) {
    assertEquals(expected, parts(signature(source)));
    assertEquals(List.of(), faults);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "near <EOF>       ; 5: <EOF>",
        "near <           ; 5: <",
        "a <b c           ; 2: <",
        "a <>             ; 2: <>",
        "<Path> and <a b> ; 0: <Path>, 11: <a b>",
        "<<path>          ; 0: <<path>",
        "<a|b             ; 0: <",
      })
  void aBracketThatMeansNothingIsReportedAtItsPlace(String source, String expected) {
    Template template = signature(source);

    assertEquals(expected, String.join(", ", faults));
    assertTrue(template.shown().contains("<"), "it stays in the text");
  }

  @Test
  void aChoiceEndsOnItsLine() {
    signature("one <a\nb|c>");

    assertEquals(List.of("4: <"), faults);
  }

  @Test
  void aReaderWithoutScriptsSeesNamesThatAShellDoesNotObey() {
    assertEquals(
        "ssh -i KEY_FILE USER@HOST", Template.code("ssh -i <key-file> <user>@<host>").shown());
    assertEquals("SSL off|no encryption", signature("<SSL off|no encryption>").shown());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"<", "<a", "\\<", "<a|", "|>", "<a|b>", "\\\\<a>", "<a><", "😀<é>", "\n<"})
  void hostileInputEndsAndLosesNothing(String piece) {
    String source = piece.repeat(50_000);

    assertTrue(Template.code(source).parts().size() <= source.length());
    assertTrue(signature(source).parts().size() <= source.length());
  }

  @Test
  void ofCodeWithoutEscapesNothingIsLost() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      String source = random(random, "<>a-1|Z \n");
      String again =
          Template.code(source).parts().stream()
              .map(part -> part instanceof Slot slot ? "<" + slot.name() + ">" : literal(part))
              .collect(Collectors.joining());
      assertEquals(source, again);
    }
  }

  @Test
  void aSlotStandsAtItsOffset() {
    Random random = new Random(2);
    for (int i = 0; i < 2_000; i++) {
      String source = random(random, "<>ab\\|-");
      for (Slot slot : Template.code(source).slots()) {
        String at = source.substring(slot.offset(), slot.offset() + slot.length());
        assertEquals("<" + slot.name() + ">", at, source);
      }
    }
  }

  private static String literal(Template.Part part) {
    return ((Literal) part).text();
  }

  private static String random(Random random, String alphabet) {
    return random
        .ints(random.nextInt(30), 0, alphabet.length())
        .mapToObj(alphabet::charAt)
        .map(String::valueOf)
        .collect(Collectors.joining());
  }
}
