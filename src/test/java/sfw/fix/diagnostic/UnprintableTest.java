package sfw.fix.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnprintableTest {

  @ParameterizedTest
  @ValueSource(
      ints = {
        0x00, 0x07, 0x0B, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x200B, 0x200E, 0x2028, 0x2029,
        0x202A, 0x202E, 0x2060, 0x2066, 0xD800, 0xDFFF, 0xFEFF, 0xFFFE, 0xFFFF, 0x1FFFE, 0xE0041
      })
  void whatNobodySeesIsFound(int character) {
    assertEquals(3, Unprintable.find("a😀" + Character.toString(character) + "b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "plain text, \"quoted\" ~",
        "line\n\tand tab",
        "café, naïve, Łódź, 日本語, עברית, العربية",
        "combining e\u0301",
        "no-break space \u00A0",
        "😀 👩\u200D💻",
        "می\u200Cخواهم",
        "\uFFFD \uE000"
      })
  void whatCanBeSeenIsFine(String text) {
    assertEquals(-1, Unprintable.find(text));
    assertEquals(text.replaceAll("[\n\t]", " "), Unprintable.blankedOut(text));
  }

  @Test
  void eachIsCalledByItsName() {
    assertEquals("a byte order mark", Unprintable.nameAt("\uFEFF", 0));
    assertEquals("the control character U+0007", Unprintable.nameAt("a\u0007", 1));
    assertEquals("the invisible character U+202E", Unprintable.nameAt("\u202E", 0));
    assertEquals("the invisible character U+E0041", Unprintable.nameAt("\uDB40\uDC41", 0));
  }

  @Test
  void spelledOutItIsHarmless() {
    assertEquals(
        "aU+001B[31mU+000AU+0009U+D800b", Unprintable.spelledOut("a\u001B[31m\n\t\uD800b"));
  }

  @Test
  void blankedOutItKeepsItsLength() {
    assertEquals("a [31m  b  c", Unprintable.blankedOut("a\u001B[31m\n\tb\uDB40\uDC41c"));
  }
}
