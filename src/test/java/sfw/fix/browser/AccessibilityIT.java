package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** What axe-core can tell about accessibility. */
class AccessibilityIT {
  /** All rules that are on by default, and those of WCAG 2.2. */
  private static final List<String> RULES =
      List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

  @ParameterizedTest
  @MethodSource("sfw.fix.browser.TestSite#pagesAndNotFound")
  void axeFindsNothing(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      assertFindsNothing(visit.open(path));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"index.html", "errors/nginx/connect-13-permission-denied.html"})
  void axeFindsNothingWhereAnswersAreShown(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(path);
      Locator field = page.locator(".find textarea, .find input");
      field.focus();
      field.fill("connect() failed (13: Permission denied) while connecting to upstream");
      assertThat(page.locator(".hit, .popup a").first()).isVisible();
      assertFindsNothing(page);
    }
  }

  @Test
  void axeFindsNothingInTheFormThatMakesAnEntry() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("contribute.html");
      page.locator(".contribute [name=paste]").fill("nginx: [emerg] unknown directive \"prox\"");
      assertThat(page.locator(".contribute [name=tool]")).hasValue("nginx");
      assertFindsNothing(page);
      page.locator(".contribute [name=slug]").fill("Not An Id");
      assertThat(page.locator(".contribute .problems li")).isVisible();
      assertFindsNothing(page);
    }
  }

  /** On the smallest phone and on a desk, light and dark. */
  static void assertFindsNothing(Page page) {
    for (int width : List.of(320, 1280)) {
      page.setViewportSize(width, 800);
      Visit.laidOut(page);
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
