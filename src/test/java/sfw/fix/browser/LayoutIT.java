package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
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

  @ParameterizedTest
  @MethodSource("pages")
  void noPageIsWiderThanTheScreen(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(path);
      for (int width : List.of(320, 360, 768, 1280)) {
        page.setViewportSize(width, 800);
        assertEquals(List.of(), page.evaluate(STICKING_OUT), () -> path + " at " + width);
      }
    }
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
