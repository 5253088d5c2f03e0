package sfw.fix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.browser.TestSite.Place;

/** What axe-core can tell about accessibility. */
class AccessibilityIT {
  /** All rules that are on by default, and those of WCAG 2.2. */
  static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @MethodSource("sfw.fix.browser.TestSite#pagesAndNotFound")
  void axeFindsNothing(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      assertFindsNothing(visit.open(path));
    }
  }

  /** On a phone and on a desk, light and dark. */
  static void assertFindsNothing(Page page) {
    for (int width : List.of(360, 1280)) {
      page.setViewportSize(width, 800);
      for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        assertEquals("", violations(page), () -> page.url() + ", " + scheme + " at " + width);
      }
    }
  }

  private static String violations(Page page) {
    return new AxeBuilder(page)
        .withTags(RULES).setLegacyMode(true).analyze().getViolations().stream()
            .map(AccessibilityIT::describe)
            .collect(Collectors.joining("\n"));
  }

  private static String describe(Rule rule) {
    return rule.getId()
        + ": "
        + rule.getHelp()
        + rule.getNodes().stream()
            .map(node -> "\n  " + node.getHtml() + "\n    " + node.getFailureSummary())
            .collect(Collectors.joining());
  }
}
