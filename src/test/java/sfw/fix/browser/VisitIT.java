package sfw.fix.browser;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import sfw.fix.browser.TestSite.Place;

/** The visits of the other tests notice what they promise to. */
class VisitIT {
  @Test
  void failsWhenTheConsoleIsNotEmpty() {
    assertFails("hello", page -> page.evaluate("console.log('hello')"));
  }

  @Test
  void failsWhenAScriptFails() {
    String failing =
        "new Promise(done => setTimeout(() => { setTimeout(done); throw Error('oh no') }))";
    assertFails("oh no", page -> page.evaluate(failing));
  }

  @Test
  void failsWhenAFileIsMissing() {
    assertFails(
        "404", page -> page.evaluate("fetch('no-such-file').then(response => response.text())"));
  }

  @Test
  void failsWhenARequestGoesElsewhere() {
    String elsewhere = Place.DISK.address("about.html");
    assertFails(elsewhere, page -> page.navigate(elsewhere));
  }

  private static void assertFails(String because, Consumer<Page> visitor) {
    AssertionError error =
        assertThrows(
            AssertionError.class,
            () -> {
              try (Visit visit = Visit.to(Place.SERVER)) {
                visitor.accept(visit.open("about.html"));
              }
            });
    assertTrue(error.getMessage().contains(because), error::getMessage);
  }
}
