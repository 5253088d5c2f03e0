package sfw.fix.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeightEstimateTest {

  private static void assertHigher(String high, String low) {
    assertTrue(HeightEstimate.rem(high) > HeightEstimate.rem(low), high);
  }

  @Test
  void whatHasMoreLinesIsHigher() {
    assertHigher("<p>" + "word ".repeat(40) + "</p>", "<p>word</p>");
    assertHigher("<p>a few words</p><p>a few words</p>", "<p>a few words</p>");
    assertHigher("<pre><code>a\nb\nc\n</code></pre>", "<pre><code>a</code></pre>");
    assertHigher("<h2>Fix</h2><p>a</p>", "<p>a</p>");
  }

  @Test
  void aLongLineOfCodeScrollsUnlessItWraps() {
    String code = "<samp>" + "x".repeat(400) + "</samp></pre>";
    assertEquals(HeightEstimate.rem("<pre>x</pre>"), HeightEstimate.rem("<pre>" + code));
    assertHigher("<pre class=\"wrap\">" + code, "<pre>" + code);
  }

  @Test
  void markupHasNoHeightOfItsOwn() {
    String plain = "<p>" + "a".repeat(36) + "</p>";
    String marked = "<p>" + "<b class=\"x\">a</b>".repeat(35) + "&lt;</p>";
    assertEquals(HeightEstimate.rem(plain), HeightEstimate.rem(marked));
  }

  @Test
  void whatIsFoldedIsLow() {
    String many = "a\n".repeat(100);
    assertTrue(HeightEstimate.rem("<pre class=\"fold\">" + many + "</pre>") < 20);
    assertTrue(HeightEstimate.rem("<details>" + many + "</details>") < 6);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<", "<pre", "<pre>a", "<details>", "&amp", "a>b"})
  void whatIsCutOffHasAHeight(String html) {
    assertTrue(HeightEstimate.rem(html) >= 1);
  }
}
