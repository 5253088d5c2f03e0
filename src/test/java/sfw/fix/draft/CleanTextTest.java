package sfw.fix.draft;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfw.fix.diagnostic.Unprintable;

class CleanTextTest {
  /** The content reader's own idea of it, which needs tables that a browser should not fetch. */
  @Test
  void nobodySeesWhatTheContentReaderRefuses() {
    List<String> seen = new ArrayList<>();
    for (int c = 0; c <= 0xffff; c++) {
      String text = String.valueOf((char) c);
      if (Unprintable.find(text) >= 0 && !CleanText.isUnseen(text, 0)) {
        seen.add(Integer.toHexString(c));
      }
    }
    assertEquals(List.of(), seen);
  }

  @Test
  void everybodySeesTheRest() {
    String text = "a\u00e4\u0416\u05d0\u0e01\u200c\u200d\u2010\u2027\u2030\u4e2d\ufe0f\ufffd";
    assertEquals(text, CleanText.of(text));
  }

  @Test
  void pairsStayAndTagsAndHalvesGo() {
    assertEquals("a \ud83d\ude00 b", CleanText.of("a \ud83d\ude00 b"));
    assertEquals("a   b", CleanText.of("a \ud83d b"));
    assertEquals("a   b", CleanText.of("a\udb40\udc41 b"));
  }

  @Test
  void linesEndWithLineFeeds() {
    assertEquals("a\nb\nc\td", CleanText.of("\r\na\r\nb\rc\td \r\n"));
    assertEquals("a b c d", CleanText.oneLine(" a\r\n  b\u00a0\tc\u200bd\n"));
    assertEquals("  a  b", CleanText.printed(" \ta\t\u0007b \t"));
  }
}
