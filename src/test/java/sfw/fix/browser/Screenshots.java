package sfw.fix.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/**
 * Pictures of each kind of page, on a phone, a tablet and a desk, light and dark, to be looked at.
 * No run of all tests makes them; this does:
 *
 * <pre>
 * mvn test -Dtest=Screenshots -Dscreenshots=DIR
 * </pre>
 */
class Screenshots {
  private static final Path FOLDER =
      Path.of(System.getProperty("screenshots", "target/screenshots"));

  @ParameterizedTest
  @MethodSource("sfw.fix.browser.TestSite#pagesAndNotFound")
  void take(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(path);
      for (int width : List.of(360, 768, 1280)) {
        page.setViewportSize(width, 800);
        Visit.laidOut(page);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          page.screenshot(
              new ScreenshotOptions().setFullPage(true).setPath(file(path, width, scheme)));
        }
      }
    }
  }

  /** With what was pasted filled in, and a link's values waiting: the fields, and a step. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "errors/nginx/connect-13-permission-denied.html",
        "errors/ssh/permission-denied-publickey.html"
      })
  void takeFilled(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      visit
          .open("about.html")
          .evaluate(
              "page => sessionStorage.setItem('fix.captures', JSON.stringify({page, values:"
                  + " {port: '3000', user: 'it\\'s me', host: 'app.example.com', address: '-x'}}))",
              path);
      Page page = visit.open(path + "#?port=8080&host=elsewhere");
      for (int width : List.of(360, 768, 1280)) {
        page.setViewportSize(width, 800);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          for (String part : List.of(".values", ".command .filled >> nth=2")) {
            page.locator(part).evaluate("it => it.scrollIntoView({block: 'start'})");
            String name = path.replace(".html", part.startsWith(".values") ? "-fields" : "-filled");
            page.screenshot(new ScreenshotOptions().setPath(file(name, width, scheme)));
          }
        }
      }
    }
  }

  /** With answers: in the box, and below the small field. */
  @ParameterizedTest
  @ValueSource(strings = {"search.html", "tools/nginx.html"})
  void takeAnswers(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(path);
      Locator field = page.locator(".find textarea, .find input");
      field.focus();
      field.fill("connect() to 127.0.0.1:3000 failed (13: Permission denied)");
      page.locator(".hit, .popup a").first().waitFor();
      for (int width : List.of(360, 768, 1280)) {
        page.setViewportSize(width, 800);
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          String name = path.replace(".html", "-answers");
          page.screenshot(new ScreenshotOptions().setPath(file(name, width, scheme)));
        }
      }
    }
  }

  private static Path file(String path, int width, ColorScheme scheme) {
    String page = path.replace(".html", "").replace('/', '-');
    return FOLDER.resolve(
        page + "-" + width + "-" + scheme.name().toLowerCase(Locale.ROOT) + ".png");
  }
}
