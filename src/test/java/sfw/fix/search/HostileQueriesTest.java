package sfw.fix.search;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import org.junit.jupiter.api.Test;
import sfw.fix.search.engine.Hit;
import sfw.fix.search.engine.Range;

/** Any text is a valid query, and none takes long. */
class HostileQueriesTest {
  private static final int QUERIES = 10_000;
  private static final String[] PIECES = {
    "connect() to ",
    "failed (13: Permission denied)",
    "unix:",
    "://",
    "\u001b[",
    "\u001b]0;",
    "[31m",
    "<img src=x onerror=alert(1)>",
    "$(rm -rf /)",
    "'",
    "\"",
    "\n",
    "\r",
    "\t",
    "::::",
    "1.2.3.4:5",
    "../../",
    "C:\\",
    "2026-11-23",
    "@",
    "a@b",
    "0x",
    "____",
    "No space left on device",
    "\ud800",
    "\udc00",
    "\u0000",
    "\u0001p\u0001",
    "\u0002",
    "é",
    "Ω",
    "漢字",
    "🙂",
    "++",
    "%s%n",
    "-",
    "=~+",
  };

  @Test
  void randomTextsGiveAnswersWithPlacesInsideThem() {
    Random random = new Random(20261123);
    for (int i = 0; i < QUERIES; i++) {
      String text = text(random);
      for (Hit hit : Searched.ENGINE.search(text).hits()) {
        for (Range range : hit.matched()) {
          boolean inside = range.start() >= 0 && range.start() < range.end();
          assertTrue(inside && range.end() <= text.length(), () -> "outside of: " + text);
        }
      }
    }
  }

  @Test
  void tenKilobytesTakeNoLongerThanATenthOfASecond() {
    String[] texts = {
      "a".repeat(10_000), "1:".repeat(5_000), "failed to connect ".repeat(555), "/x".repeat(5_000),
      "\u001b[".repeat(5_000), "(((((13: ".repeat(1_100), "a b\n".repeat(2_500),
          "1.1.1.1 ".repeat(1_250),
      "connect() to 1.2.3.4:80 failed (13: Permission denied) while connecting\n".repeat(140),
    };
    for (String text : texts) {
      long best = Long.MAX_VALUE;
      for (int run = 0; run < 8; run++) {
        long start = System.nanoTime();
        Searched.ENGINE.search(text);
        best = Math.min(best, System.nanoTime() - start);
      }
      long millis = best / 1_000_000;
      assertTrue(millis < 100, () -> millis + " ms for " + text.substring(0, 20) + "...");
    }
  }

  @Test
  void aMegabyteIsAnswered() {
    String line = "Nov 23 14:22:01 web-1 app[4711]: GET /a/b/c?x=%d 200 12 ms\n";
    StringBuilder text = new StringBuilder();
    for (int i = 0; text.length() < 1_000_000; i++) {
      text.append(line.replace("%d", String.valueOf(i)));
      if (i == 9_000) {
        text.append("tar: x: Cannot write: No space left on device\n");
      }
    }
    Hit hit = Searched.ENGINE.search(text.toString()).hits().get(0);
    assertTrue(hit.entry().id().startsWith("linux/enospc"), hit.toString());
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder();
    int pieces = random.nextInt(40);
    for (int i = 0; i < pieces; i++) {
      if (random.nextInt(3) == 0) {
        text.append((char) random.nextInt(random.nextBoolean() ? 128 : 65_536));
      } else {
        text.append(PIECES[random.nextInt(PIECES.length)]);
      }
    }
    return text.toString();
  }
}
