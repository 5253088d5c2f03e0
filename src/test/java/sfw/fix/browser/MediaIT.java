package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfw.fix.browser.TestSite.Place;

/** Paper, dark screens, and colours that the system chooses. */
class MediaIT {
  @Test
  void paperHasNoNavigationAndShowsAddresses() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open(TestSite.EVERY_PART);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      for (String selector : List.of(".site-nav", ".crumbs", ".toc", ".actions", ".skip")) {
        assertThat(page.locator(selector)).isHidden();
      }
      Locator reference = page.locator("#references ~ ul a").first();
      Object behind = reference.evaluate("it => getComputedStyle(it, '::after').content");
      assertEquals("\" <" + reference.getAttribute("href") + ">\"", behind);
      for (Locator sample : page.locator(".sample").all()) {
        assertThat(sample).isVisible();
      }
    }
  }

  @Test
  void paperIsWhiteEvenIfTheScreenIsDark() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setColorScheme(ColorScheme.DARK))) {
      Page page = visit.open(TestSite.EVERY_PART);
      page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      assertThat(page.locator("body")).hasCSS("background-color", "rgb(255, 255, 255)");
    }
  }

  @Test
  void theScreenIsDarkIfTheSystemIs() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setColorScheme(ColorScheme.DARK))) {
      Page page = visit.open(TestSite.EVERY_PART);
      assertTrue(brightness(page, "background-color") < 64);
      assertTrue(brightness(page, "color") > 192);
    }
  }

  @Test
  void commandsKeepTheirBordersWhenTheSystemChoosesTheColours() {
    try (Visit visit =
        Visit.to(Place.DISK, options -> options.setForcedColors(ForcedColors.ACTIVE))) {
      Page page = visit.open(TestSite.EVERY_PART);
      for (Locator command : page.locator(".command").all()) {
        assertThat(command).hasCSS("border-top-width", "1px");
      }
    }
  }

  private static int brightness(Page page, String property) {
    return (int)
        page.locator("body")
            .evaluate(
                "(it, property) => +getComputedStyle(it)[property].match(/\\d+/)[0]", property);
  }
}
