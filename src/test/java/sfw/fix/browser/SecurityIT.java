package sfw.fix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfw.fix.browser.TestSite.Place;

/** The policy in each page is in force. */
class SecurityIT {
  @ParameterizedTest
  @EnumSource
  void aScriptInThePageDoesNotRun(Place place) {
    try (Visit visit = Visit.to(place)) {
      visit.expectComplaints("script-src 'self'");
      Page page = visit.open("index.html");
      page.evaluate(
          """
          const script = document.createElement('script');
          script.textContent = 'window.ran = true';
          document.head.append(script);
          """);
      assertEquals("undefined", page.evaluate("typeof window.ran"));
    }
  }
}
