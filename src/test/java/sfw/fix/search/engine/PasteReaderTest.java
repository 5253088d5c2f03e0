package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class PasteReaderTest {

  @Test
  void coloursVanishEvenWhenTheirEscapeCharacterIsLost() {
    assertEquals("npm ERR! code", read("\u001b[0mnpm\u001b[0m \u001b[31;40mERR!\u001b[0m code"));
    assertEquals("error: x[0]", read("[1;31merror:[0m x[0]"));
  }

  @Test
  void linksAndWindowTitlesVanish() {
    assertEquals("see here", read("\u001b]0;a title\u0007see \u001b]8;;https://x\u001b\\here"));
  }

  @Test
  void everyLineEndIsALineFeed() {
    assertEquals("a\nb\nc", read("a\r\nb\rc"));
  }

  @Test
  void controlCharactersAreSpacesAndTypographicQuotesPlain() {
    assertEquals("a b 'c' \"d\"", read("a\u0000b \u2018c\u2019 \u201cd\u201d"));
  }

  @Test
  void anUnfinishedSequenceAtTheEndIsNoTrouble() {
    assertEquals("a", read("a\u001b["));
    assertEquals("a", read("a\u001b"));
  }

  @Test
  void placesArePlacesInWhatWasPasted() {
    Paste paste = PasteReader.read("\u001b[31mred\u001b[0m");
    assertEquals(5, paste.origin(0));
    assertEquals(8, paste.originBehind(3));
  }

  private static String read(String text) {
    return PasteReader.read(text).text();
  }
}
