package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** What an error's page does for its reader beside filling and copying. */
class ReadingIT {
  private static final String PAGE = TestSite.EVERY_PART;
  private static final String LONG = "errors/nginx/connect-13-permission-denied.html";
  private static final String NEVER_IDLE = "window.requestIdleCallback = () => {}";
  private static final Pattern DONE = Pattern.compile("\\bdone\\b");

  private static Locator tick(Page page, int step) {
    return page.getByRole(
        AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Done: step " + step));
  }

  private static Locator tab(Page page, String name) {
    return page.getByRole(AriaRole.TAB, new Page.GetByRoleOptions().setName(name)).first();
  }

  private static Locator variant(Page page, String command) {
    return page.locator(".variant", new Page.LocatorOptions().setHasText(command));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void ticksOutliveAReload(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE);
      Visit.laidOut(page);
      tick(page, 2).check();
      assertThat(page.locator("#shorten")).hasClass(DONE);
      assertThat(page.locator(".toc a[href='#shorten']")).hasClass(DONE);
      page.reload();
      assertThat(tick(page, 2)).isChecked();
      assertThat(page.locator("#shorten")).hasClass(DONE);
      assertThat(tick(page, 1)).not().isChecked();
      tick(page, 2).uncheck();
      page.reload();
      assertThat(tick(page, 2)).not().isChecked();
    }
  }

  /** What lies between was not laid out before the reader jumped over it. */
  @ParameterizedTest
  @ValueSource(ints = {412, 1280})
  void contentsLeadToTheirPlace(int width) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(LONG);
      page.addInitScript(NEVER_IDLE);
      page.setViewportSize(width, 800);
      int places = page.locator(".toc a").count();
      for (int i = 0; i < places; i++) {
        page.reload();
        Locator link = page.locator(".toc a").nth(i);
        String id = link.getAttribute("href").substring(1);
        link.evaluate("it => it.click()");
        page.evaluate("new Promise(then => setTimeout(then, 300))");
        assertEquals(0, distance(page, id), 3, id);
      }
    }
  }

  /** From where a place should be: at the top, or as near as the page's end allows. */
  private static double distance(Page page, String id) {
    Object distance =
        page.evaluate(
            "id => scrollY + innerHeight >= document.documentElement.scrollHeight - 2 ? 0"
                + " : document.getElementById(id).getBoundingClientRect().top - 16",
            id);
    return ((Number) distance).doubleValue();
  }

  /** What is too low would let targets lie over each other until it is laid out. */
  @ParameterizedTest
  @ValueSource(ints = {360, 412})
  void estimatedHeightsAreHighEnough(int width) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      for (String path : List.of(LONG, TestSite.EVERY_PART, TestSite.EVERY_SLOT)) {
        Page page = visit.open("about.html");
        page.addInitScript(NEVER_IDLE);
        visit.open(path);
        page.setViewportSize(width, 800);
        Object low =
            page.evaluate(
                """
                () => {
                  const parts = [...document.querySelectorAll('[data-rem]')];
                  const estimated = parts.map(it => it.offsetHeight);
                  parts.forEach(it => { it.style.contentVisibility = 'visible'; });
                  return parts.filter((it, i) => it.offsetHeight > estimated[i] + 1)
                      .map(it => it.id || it.textContent.trim().slice(0, 30));
                }
                """);
        assertEquals(List.of(), low, path);
      }
    }
  }

  @Test
  void whatIsFarIsLaidOutLaterAndThenThereAreFields() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("about.html");
      page.addInitScript(
          "window.requestIdleCallback = task => { (window.tasks ??= []).push(task); };");
      visit.open(LONG);
      String isLaidOut =
          "document.getElementById('facts').checkVisibility({contentVisibilityAuto: true})";
      assertEquals(false, page.evaluate(isLaidOut));
      assertThat(page.locator(".fields input")).hasCount(0);
      page.evaluate("() => { while (tasks.length) tasks.shift()(); }");
      assertEquals(true, page.evaluate(isLaidOut));
      assertThat(page.locator(".fields input").first()).isVisible();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"3", "{}", "[", "null"})
  void whatIsKeptAndIsNoListOfStepsIsPassedOver(String kept) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      page.evaluate("it => sessionStorage.setItem('fix.done ' + location.pathname, it)", kept);
      page.reload();
      assertThat(tick(page, 1)).not().isChecked();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theTabOfAPlatformIsRememberedOnThisDevice(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE);
      tab(page, "RHEL, Rocky, Alma · Fedora").click();
      assertThat(variant(page, "dnf install")).isVisible();
      assertThat(variant(page, "apt-get install")).isHidden();
      page.reload();
      assertThat(tab(page, "RHEL")).hasAttribute("aria-selected", "true");
      assertThat(variant(page, "dnf install")).isVisible();
      assertThat(page.locator("#variants [role=tabpanel]:visible")).hasCount(1);
    }
  }

  @Test
  void tabsGoByArrowKeys() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      tab(page, "Debian").click();
      page.keyboard().press("ArrowRight");
      assertThat(tab(page, "RHEL")).isFocused();
      page.keyboard().press("End");
      assertThat(tab(page, "Windows")).isFocused();
      assertThat(variant(page, "winget")).isVisible();
      page.keyboard().press("ArrowRight");
      assertThat(tab(page, "Debian")).isFocused();
      page.keyboard().press("ArrowLeft");
      assertThat(tab(page, "Windows")).isFocused();
      page.keyboard().press("Home");
      assertThat(variant(page, "apt-get")).isVisible();
      page.keyboard().press("Shift+Tab");
      page.keyboard().press("Tab");
      assertThat(tab(page, "Debian")).isFocused();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void allVariantsAreThereWithoutScriptsAndOnPaper(boolean scripts) {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setJavaScriptEnabled(scripts))) {
      Page page = visit.open(PAGE);
      if (scripts) {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
      }
      for (String command : List.of("apt-get install", "dnf install", "winget install")) {
        assertThat(variant(page, command)).isVisible();
        assertThat(variant(page, command).locator(".platform").first()).isVisible();
      }
      assertThat(page.locator(".tabs:visible, .tick:visible")).hasCount(0);
    }
  }

  @Test
  void whatAStepShowsLeadsToTheNextOne() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open(PAGE);
      Locator decision = page.locator("#confirm .decision");
      assertThat(decision.locator("dt").nth(1)).hasText("Nothing is printed.");
      decision.locator("dd a").first().click();
      assertThat(page.locator("#shorten")).isInViewport();
      page.locator("#causes").scrollIntoViewIfNeeded();
      Locator cause = page.locator(".causes > li").first();
      assertThat(cause.locator(".if")).containsText("Step 1 shows");
      assertThat(cause.locator(".then a").first()).hasAttribute("href", "#shorten");
    }
  }

  @Test
  void whatTellsCausesApartStandsOutInTheOutput() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Locator telling = visit.open(PAGE).locator("#confirm .output .t");
      assertThat(telling).containsText("a-file-with-a-name");
      assertThat(telling).hasCSS("font-weight", "700");
    }
  }

  @Test
  void theContentsFollowTheReading() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setViewportSize(1280, 800))) {
      Page page = visit.open(PAGE);
      Locator here = page.locator(".toc [aria-current=location]");
      page.locator("#configure").evaluate("it => it.scrollIntoView()");
      assertThat(here).hasAttribute("href", "#configure");
      page.evaluate("scrollTo(0, document.body.scrollHeight)");
      assertThat(here).hasAttribute("href", "#facts");
      page.evaluate("scrollTo(0, 0)");
      assertThat(here).hasCount(0);
    }
  }

  @Test
  void longOutputsFold() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      page.locator(".more > summary").first().click();
      Locator sample = page.locator("pre.fold");
      Locator button = page.locator(".unfold");
      assertThat(button).hasText("Show all 21 lines");
      double before = sample.boundingBox().height;
      button.click();
      assertThat(button).hasText("Show less");
      assertThat(button).hasAttribute("aria-expanded", "true");
      assertTrue(sample.boundingBox().height > before + 50);
      button.click();
      assertEquals(before, sample.boundingBox().height);
    }
  }

  @Test
  void headingsLeadToThemselves() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      for (Locator heading : page.locator("main h2[id]").all()) {
        assertThat(heading.locator("a")).hasAttribute("href", "#" + heading.getAttribute("id"));
      }
      page.locator("#causes a").click();
      assertEquals(Place.SERVER.address(PAGE + "#causes"), page.url());
    }
  }

  @Test
  void thePageIsCopiedAsMarkdown() {
    try (Visit visit = Visit.to(Place.SERVER, options -> options.setViewportSize(1280, 800))) {
      Page page = visit.open(PAGE);
      CopyIT.watchClipboard(page);
      Locator button = page.locator(".toc button");
      button.click();
      assertThat(button).hasText("Copied");
      assertTrue(String.valueOf(CopyIT.copied(page)).startsWith("# nginx: every"));
    }
    try (Visit visit = Visit.to(Place.DISK)) {
      assertThat(visit.open(PAGE).locator(".toc button")).hasCount(0);
    }
  }

  @Test
  void theNextErrorOfTheToolIsALinkAway() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open("errors/nginx/bind-98-address-already-in-use.html");
      assertThat(page.locator(".turn .back")).hasCount(0);
      page.locator(".turn .on").click();
      assertThat(page)
          .hasURL(Pattern.compile(".*/nginx/cannot-load-certificate-no-such-file.html"));
      assertThat(page.locator(".turn .back")).containsText("98: Address already in use");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theThemeIsSwitchedAndRememberedAndIsThereBeforeAnythingIsDrawn(Place place) {
    try (Visit visit = Visit.to(place, options -> options.setColorScheme(ColorScheme.LIGHT))) {
      Page page = visit.open(PAGE);
      Locator button =
          page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Dark theme"));
      assertThat(button).hasAttribute("aria-pressed", "false");
      button.click();
      assertThat(button).hasAttribute("aria-pressed", "true");
      assertThat(page.locator("body")).hasCSS("background-color", "rgb(16, 22, 21)");
      page.addInitScript(
          "document.addEventListener('readystatechange', () => { window.first ??="
              + " document.documentElement.dataset.theme + ' ' + !!document.body?.children.length })");
      visit.open("index.html");
      assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
      assertEquals("dark true", page.evaluate("window.first"));
      button.click();
      assertEquals(true, page.evaluate("!document.documentElement.hasAttribute('data-theme')"));
      assertEquals(true, page.evaluate("localStorage.getItem('fix.theme') === null"));
    }
  }

  @Test
  void aThemeThatIsNoneIsPassedOver() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      page.evaluate("localStorage.setItem('fix.theme', '\"><b>')");
      page.reload();
      assertEquals(true, page.evaluate("!document.documentElement.hasAttribute('data-theme')"));
    }
  }

  /** Nothing that a script adds moves what the reader already sees. */
  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void nothingMovesWhileThePageLoads(int width) {
    try (Visit visit = Visit.to(Place.SERVER, options -> options.setViewportSize(width, 800))) {
      Page page = visit.open("about.html");
      page.addInitScript(
          "window.shift = 0; new PerformanceObserver(list => list.getEntries().forEach(it => {"
              + " window.shift += it.value })).observe({type: 'layout-shift', buffered: true})");
      for (String path : List.of(PAGE, "index.html", "tools/nginx.html", "search.html")) {
        visit.open(path).waitForTimeout(300);
        assertEquals(0.0, ((Number) page.evaluate("window.shift")).doubleValue(), path);
      }
    }
  }

  @Test
  void axeFindsNothingInEveryState() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      Visit.laidOut(page);
      tick(page, 1).check();
      tab(page, "Windows").click();
      for (Locator summary : page.locator("summary:visible").all()) {
        summary.click();
      }
      page.locator(".unfold").first().click();
      AccessibilityIT.assertFindsNothing(page);
      page.locator(".theme").click();
      AccessibilityIT.assertFindsNothing(page);
    }
  }
}
