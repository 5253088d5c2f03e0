package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** The pages fit any screen. */
class LayoutIT {
  /** The elements that stick out to the right, if the page as a whole does. */
  private static final String STICKING_OUT =
      """
      () => {
        const width = document.documentElement.clientWidth;
        if (document.scrollingElement.scrollWidth <= innerWidth) return [];
        return [...document.querySelectorAll('html, body *')]
            .filter(it => it === document.documentElement
                || (it.getBoundingClientRect().right > width && !it.closest('pre, .table')))
            .map(it => it.outerHTML.slice(0, 80));
      }
      """;

  static Stream<String> pages() throws IOException {
    return Stream.concat(TestSite.pagesAndNotFound(), TestSite.errors()).distinct();
  }

  /** One visit for each width: what takes time is a new page's first one, and changes of width. */
  @ParameterizedTest
  @ValueSource(ints = {320, 360, 768, 1280})
  void noPageIsWiderThanTheScreen(int width) throws IOException {
    Map<String, Object> wide = new TreeMap<>();
    try (Visit visit = Visit.to(Place.SERVER, options -> options.setViewportSize(width, 800))) {
      for (String path : pages().toList()) {
        Object stickingOut = visit.open(path).evaluate(STICKING_OUT);
        if (!stickingOut.equals(List.of())) {
          wide.put(path, stickingOut);
        }
      }
    }
    assertEquals(Map.of(), wide);
  }

  @Test
  void longCodeScrollsInItsBox() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setViewportSize(320, 640))) {
      Locator code = visit.open(TestSite.EVERY_PART).locator("#confirm pre").first();
      assertThat(code).hasCSS("overflow-x", "auto");
      assertTrue((boolean) code.evaluate("it => it.scrollWidth > it.clientWidth"));
      code.evaluate("it => it.scrollTo(100, 0)");
      assertEquals(100, code.evaluate("it => it.scrollLeft"));
    }
  }
}
