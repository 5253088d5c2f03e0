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
    List<String> different = new ArrayList<>();
    for (int c = 0; c <= 0xffff; c++) {
      String text = String.valueOf((char) c);
      if (CleanText.isUnseen(text, 0) != Unprintable.find(text) >= 0) {
        different.add(Integer.toHexString(c));
      }
    }
    assertEquals(List.of(), different);
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
