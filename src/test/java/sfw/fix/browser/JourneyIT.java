package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.browser.TestSite.Place;

/** Ways through the site: they work from disk and from a server, with and without scripts. */
class JourneyIT {
  private static final Pattern SOMETHING = Pattern.compile("\\S");
  private static final String NO_SECTION = "section:not(:has(h2, h3))";

  static Stream<Arguments> ways() {
    return Stream.of(Place.values())
        .flatMap(place -> Stream.of(Arguments.of(place, true), Arguments.of(place, false)));
  }

  @ParameterizedTest(name = "{0}, scripts: {1}")
  @MethodSource("ways")
  void leadsFromTheHomePageToARelatedError(Place place, boolean scripts) {
    try (Visit visit = Visit.to(place, options -> options.setJavaScriptEnabled(scripts))) {
      Page page = visit.open("index.html");
      assertHasContent(page);

      link(page.locator("main"), "nginx").click();
      assertIsAt(page, place, "tools/nginx.html");
      assertThat(page.locator("h1")).hasText("nginx errors");

      link(section(page, "Errors"), "connect() failed (13: Permission denied)").click();
      assertIsAt(page, place, "errors/nginx/connect-13-permission-denied.html");
      assertThat(page.locator("h1")).containsText("(13: Permission denied)");

      link(section(page, "Related errors"), "unix").click();
      assertIsAt(page, place, "errors/nginx/upstream-socket-13-permission-denied.html");
    }
  }

  @ParameterizedTest(name = "{0}, scripts: {1}")
  @MethodSource("ways")
  void everyPageHasItsContent(Place place, boolean scripts) {
    try (Visit visit = Visit.to(place, options -> options.setJavaScriptEnabled(scripts))) {
      assertAll(TestSite.pages().map(path -> () -> assertHasContent(visit.open(path))));
    }
  }

  @ParameterizedTest(name = "{0}, scripts: {1}")
  @MethodSource("ways")
  void aFormerAddressLeadsToTheEntry(Place place, boolean scripts) {
    try (Visit visit = Visit.to(place, options -> options.setJavaScriptEnabled(scripts))) {
      Page page = visit.open(TestSite.REDIRECT);
      assertIsAt(page, place, TestSite.EVERY_PART);
    }
  }

  @Test
  void anUnknownAddressShowsThePageForNoPage() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      visit.expectComplaints("404");
      Response response = visit.go("a/b/c");
      assertEquals(404, response.status());
      Page page = response.frame().page();
      assertHasContent(page);
      assertThat(page.locator("body")).hasCSS("border-top-style", "solid");
      assertAll(
          addresses(page).stream()
              .map(address -> () -> assertEquals(200, status(page, address), address)));

      link(page.locator("main"), "Tools").click();
      assertIsAt(page, Place.SERVER, "tools/index.html");
    }
  }

  private static List<String> addresses(Page page) {
    return page.locator("a").all().stream()
        .map(link -> (String) link.evaluate("link => link.href"))
        .filter(address -> address.startsWith(Place.SERVER.address("")))
        .filter(address -> !address.contains("#"))
        .toList();
  }

  private static int status(Page page, String address) {
    return page.request().get(address).status();
  }

  private static Locator section(Page page, String title) {
    return page.getByRole(
        AriaRole.REGION, new Page.GetByRoleOptions().setName(title).setExact(true));
  }

  private static Locator link(Locator place, String text) {
    return place.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(text)).first();
  }

  private static void assertIsAt(Page page, Place place, String path) {
    assertThat(page).hasURL(place.address(path));
    assertHasContent(page);
  }

  private static void assertHasContent(Page page) {
    assertThat(page.locator("h1")).hasCount(1);
    assertThat(page.locator("h1")).isVisible();
    assertThat(page).hasTitle(Pattern.compile(".+"));
    assertThat(page.locator(NO_SECTION)).hasCount(0);
    for (Locator part : page.locator("main, main section").all()) {
      part.evaluate("it => it.scrollIntoView()");
      assertThat(part).containsText(SOMETHING, new ContainsTextOptions().setUseInnerText(true));
    }
  }
}
