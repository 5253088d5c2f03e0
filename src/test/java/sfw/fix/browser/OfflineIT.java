package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfw.fix.browser.TestSite.Place;

/** The site without a network. */
class OfflineIT {
  private static final String SEEN = "errors/nginx/connect-13-permission-denied.html";
  private static final String UNSEEN = "tools/git.html";

  /** Opens a page and waits for the worker to have what it needs. */
  private static Page open(Visit visit, String path) {
    Page page = visit.open(path);
    page.evaluate("navigator.serviceWorker.ready");
    page.waitForFunction("async () => !!await caches.match(location.href.replace(/#.*/, ''))");
    return page;
  }

  private static Locator keep(Page page) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Keep everything for offline use"));
  }

  @Test
  void aPageThatWasSeenOpensAndAnotherSaysThatItWasNotKept() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      open(visit, SEEN);
      visit.setOffline(true);
      Page page = visit.open(SEEN);
      assertThat(page.locator("h1")).containsText("(13: Permission denied)");
      assertThat(page.locator("body")).hasCSS("border-top-style", "solid");
      assertThat(page.locator(".copy").first()).isVisible();

      visit.open(UNSEEN);
      assertThat(page.locator("h1")).hasText("This page was not kept");
      page.locator("a").click();
      assertThat(page.locator("h1")).hasText("Search");
      visit.setOffline(false);
      assertThat(visit.open(UNSEEN).locator("h1")).hasText("git errors");
    }
  }

  @Test
  void theSearchAnswers() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      open(visit, SEEN);
      visit.setOffline(true);
      Page page = visit.open("index.html");
      page.locator("#query")
          .fill("connect() failed (13: Permission denied) while connecting to up");
      assertThat(page.locator(".hit").first()).containsText("13: Permission denied");
    }
  }

  @Test
  void everythingIsKeptOnOneClick() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      Page page = open(visit, "index.html");
      keep(page).click();
      assertThat(page.locator(".keep [role=status]")).containsText("files are kept");
      assertThat(keep(page)).isHidden();
      visit.setOffline(true);
      for (String path : TestSite.pages().toList()) {
        assertThat(visit.open(path).locator("h1")).not().hasText("This page was not kept");
      }
    }
  }

  @Test
  void whatCouldNotBeKeptIsSaid() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      Page page = open(visit, "index.html");
      visit.setOffline(true);
      keep(page).click();
      assertThat(page.locator(".keep [role=status]")).containsText("Try again");
      assertThat(keep(page)).isEnabled();
      AccessibilityIT.assertFindsNothing(page);
    }
  }

  /** A worker of another build: its files are not mixed with those of the one before. */
  @Test
  void aNewBuildTakesOverWithAnIndexOfItsOwn() throws IOException {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      Page page = open(visit, SEEN);
      Path worker = TestSite.file("sw.js");
      String before = Files.readString(worker);
      String version = before.replaceAll("(?s).*\"version\":\"(\\w+)\".*", "$1");
      try {
        Files.writeString(worker, before.replace(version, "0123456789"));
        page.evaluate("navigator.serviceWorker.getRegistration().then(it => it.update())");
        page.waitForFunction(
            "async () => (await caches.keys()).filter(it => it.startsWith('fix-core')).join()"
                + ".match(/^fix-core \\S+ 0123456789$/)");
        visit.setOffline(true);
        assertThat(visit.open(SEEN).locator("h1")).containsText("(13: Permission denied)");
      } finally {
        Files.writeString(worker, before);
      }
    }
  }

  @Test
  void theSiteIsAnApp() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      Page page = open(visit, "index.html");
      String manifest = page.locator("link[rel=manifest]").getAttribute("href");
      assertEquals(Place.SERVER.address("site.webmanifest"), manifest);
      assertThat(page).hasTitle(Pattern.compile("sfw/fix"));
      String name = "async it => (await (await fetch(it)).json()).name";
      assertEquals("sfw/fix", page.evaluate(name, manifest));
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whereAWorkerCannotBeNothingIsOffered(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open("index.html");
      assertThat(keep(page)).hasCount(0);
      assertThat(page.locator("link[rel=manifest]")).hasCount(0);
    }
  }

  /** The marker of a server whose pages change while they are read. */
  @Test
  void nothingIsKeptOfASiteThatIsBeingWritten() {
    try (Visit visit = Visit.withWorker(Place.SERVER)) {
      Page page = visit.open("404.html");
      page.addInitScript(
          "new MutationObserver((all, it) => { if (!document.head) return; it.disconnect();"
              + " document.head.append(Object.assign(document.createElement('meta'),"
              + " {name: 'fix-serve'})) }).observe(document, {childList: true, subtree: true})");
      visit.open("about.html").waitForTimeout(4000);
      assertThat(keep(page)).hasCount(0);
      assertThat(page.locator("link[rel=manifest]")).hasCount(0);
    }
  }
}
