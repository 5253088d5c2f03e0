package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** Ways through a page without a mouse, and to the places on it. */
class KeyboardIT {
  @ParameterizedTest
  @ValueSource(strings = {"index.html", TestSite.EVERY_PART})
  void theFirstTabShowsAWayToTheContent(String path) {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open(path);
      Locator skip = page.locator(".skip");
      assertThat(skip).not().isInViewport();
      page.keyboard().press("Tab");
      assertThat(skip).isFocused();
      assertThat(skip).isInViewport();
      page.keyboard().press("Enter");
      assertThat(page.locator("main")).isFocused();
    }
  }

  @Test
  void whatHasTheFocusHasAnOutline() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open(TestSite.EVERY_PART);
      for (String selector : List.of(".site-nav a", "main a", "main pre[tabindex]", "footer a")) {
        page.locator(selector).first().focus();
        page.keyboard().press("Shift+Tab");
        page.keyboard().press("Tab");
        assertThat(page.locator(selector).first()).hasCSS("outline-style", "solid");
        assertThat(page.locator(selector).first()).hasCSS("outline-width", "3px");
      }
    }
  }

  @Test
  void theContentsLeadToEverySection() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setViewportSize(1280, 800))) {
      Page page = visit.open(TestSite.EVERY_PART);
      for (Locator link : page.locator(".toc a").all()) {
        link.click();
        assertThat(page.locator(link.getAttribute("href"))).isInViewport();
      }
    }
  }

  @Test
  void aLinkToAStepOpensThePageThere() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setViewportSize(360, 640))) {
      Locator steps = visit.open(TestSite.EVERY_PART).locator(".step");
      for (String id : steps.all().stream().map(step -> step.getAttribute("id")).toList()) {
        Page page = visit.open(TestSite.EVERY_PART + "#" + id);
        assertThat(page.locator(".step:target h3")).isInViewport();
        assertThat(page.locator(".step:target .no")).hasAttribute("href", "#" + id);
      }
    }
  }
}
