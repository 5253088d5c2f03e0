package sfw.fix.browser;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import sfw.fix.browser.TestSite.Place;

class SearchShots {
  static final String PASTE =
      "$ ssh deploy@example.org\ndeploy@example.org: Permission denied (publickey).\n"
          + "2026/11/02 10:00:00 [error] 1234#1234: *1 connect() failed (111: Connection refused) while connecting to upstream, client: 203.0.113.9, upstream: \"http://127.0.0.1:3000/\", token=abcdef0123456789abcdef0123456789\n"
          + "2026/11/02 10:00:01 [crit] 99#99: *3 connect() to 127.0.0.1:8080 failed (13: Permission denied) while connecting to upstream, client: 10.0.0.7, server: example.com\n";

  @Test
  void take() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      for (int width : List.of(360, 768, 1280)) {
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
          Page page = visit.open("index.html");
          page.setViewportSize(width, 800);
          page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
          shot(page, "home", width, scheme);
          page = visit.open("search.html");
          page.locator("#query").fill(PASTE);
          page.waitForTimeout(900);
          shot(page, "found", width, scheme);
          page.locator("#query")
              .fill("frobnicate() exploded: weird thing 0x1234 in gizmo nginx\nmail bob@corp.com");
          page.waitForTimeout(500);
          shot(page, "none", width, scheme);
          page.locator("#query")
              .fill("qwoeiu asdkj zzz\nmail bob@corp.com\npassword=hunter2secret");
          page.waitForTimeout(500);
          shot(page, "nothing", width, scheme);
          page = visit.open("errors/linux/enospc-no-space-left-on-device.html");
          page.locator(".find input")
              .fill(
                  "connect() to 127.0.0.1:8080 failed (13: Permission denied) while connecting to upstream");
          page.waitForTimeout(500);
          page.keyboard().press("ArrowDown");
          page.screenshot(
              new ScreenshotOptions()
                  .setPath(Path.of("/tmp/shots/popup-" + width + "-" + scheme + ".png")));
        }
      }
    }
  }

  private static void shot(Page page, String name, int width, ColorScheme scheme) {
    page.screenshot(
        new ScreenshotOptions()
            .setFullPage(true)
            .setPath(Path.of("/tmp/shots/" + name + "-" + width + "-" + scheme + ".png")));
  }
}
