package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** The search in the pages: the small field, the large box, and the address. */
class SearchIT {
  private static final String ENTRY = "errors/nginx/connect-13-permission-denied.html";
  private static final String OTHER_PAGE = "errors/linux/enospc-no-space-left-on-device.html";
  private static final String DENIED =
      "connect() to 127.0.0.1:8080 failed (13: Permission denied) while connecting to upstream";
  private static final String PUBLICKEY = "deploy@example.org: Permission denied (publickey).";
  private static final String UNKNOWN = "qwoeiu asdkj\nzxcv qpow";
  private static final String MARKUP =
      "<img src=x onerror=document.title='hacked'><script>document.title='hacked'</script>";
  private static final String UNSEEN_FROM_OUTSIDE = "hunter2hunter2";

  @ParameterizedTest
  @EnumSource(Place.class)
  void theBoxFindsAPastedError(Place place) {
    try (Visit visit = Visit.to(place)) {
      for (String path : List.of("index.html", "search.html")) {
        Page page = visit.open(path);
        box(page).fill(DENIED);
        Locator first = page.locator(".hit").first();
        assertThat(first.locator(".sure")).hasText("This is it");
        assertThat(first.locator(".tool")).hasText("nginx");
        assertThat(first.locator(".chip")).hasText("(13: Permission denied)");
        assertThat(first.locator(".captures")).containsText("port = 8080");
        assertThat(first.locator(".quote")).hasText(DENIED);
        assertThat(first.locator("mark").first()).hasText("connect");
        assertThat(first.locator(".note")).containsText("<address>:<port> failed");
        assertThat(page.locator(".status")).hasText(Pattern.compile("\\d+ entr(y|ies)"));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aResultCarriesTheCapturesToItsPage(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open("search.html");
      box(page).fill(DENIED);
      page.locator(".hit a").first().click();
      assertThat(page).hasURL(place.address(ENTRY + "#?address=127.0.0.1&port=8080"));
      assertEquals(
          "{\"page\":\"" + ENTRY + "\",\"values\":{\"address\":\"127.0.0.1\",\"port\":\"8080\"}}",
          page.evaluate("sessionStorage.getItem('fix.captures')"));
    }
  }

  @Test
  void severalErrorsOfAPasteAreShownByTheirLines() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open("search.html");
      box(page).fill("$ ssh it\n" + PUBLICKEY + "\n\n" + DENIED);
      assertThat(page.locator(".results h2").filter(text("In line 2"))).hasCount(1);
      assertThat(page.locator(".results h2").filter(text("In line 4"))).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theAddressHoldsTheMaskedQuery(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open("search.html");
      List<String> requests = requests(page);
      box(page).fill(DENIED + "\npassword=" + UNSEEN_FROM_OUTSIDE + " bob@corp.com");
      assertThat(page).hasURL(Pattern.compile(".*search\\.html#\\?q=connect.*"));
      String query = query(page);
      assertTrue(query.contains("(13: Permission denied)"), query);
      assertFalse(query.contains(UNSEEN_FROM_OUTSIDE) || query.contains("bob@corp.com"), query);

      page.reload();
      assertThat(page.locator(".hit .sure").first()).hasText("This is it");
      assertThat(box(page)).hasValue(Pattern.compile(UNSEEN_FROM_OUTSIDE));
      page.evaluate("location.hash = '#?q=' + encodeURIComponent('no space left on device')");
      assertThat(box(page)).hasValue("no space left on device");
      assertThat(page.locator(".hit h3").first()).containsText("No space left on device");
      box(page).fill("");
      assertThat(page.locator(".hit")).hasCount(0);
      assertThat(page).hasURL(place.address("search.html"));
      for (String request : requests) {
        assertFalse(request.contains("?") || request.contains("Permission"), request);
      }
    }
  }

  @Test
  void aSharedAddressIsSearchedAtOnce() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("search.html#?q=no%20space%20left%20on%20device");
      assertThat(page.locator(".hit h3").first()).containsText("No space left on device");
      visit.open("search.html#?q=%E0%A4%A");
      page.reload();
      assertThat(page.locator(".status"))
          .hasText(Pattern.compile("No .*|\\d+ entr(y|ies), the closest first"));
    }
  }

  @Test
  void aLongPasteStaysWhole() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("search.html");
      String text = "something happened here\n".repeat(50_000) + DENIED;
      paste(box(page), text);
      assertThat(page.locator(".hit .sure").first()).hasText("This is it");
      assertThat(page.locator(".results .note").first()).containsText("first and last 64 kB");
      assertThat(page).hasURL(Pattern.compile(".*#\\?q=something.*"));
      assertTrue(query(page).length() <= 2000);
      page.reload();
      assertThat(page.locator(".hit .sure").first()).hasText("This is it");
      assertTrue(box(page).inputValue().endsWith(DENIED));
      assertEquals(
          text.length(), page.evaluate("JSON.parse(sessionStorage['fix.query']).text.length"));
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theFieldShowsAListToWalkThrough(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(OTHER_PAGE);
      page.keyboard().press("/");
      Locator field = page.locator(".find input");
      assertThat(field).isFocused();
      assertThat(field).hasValue("");
      page.keyboard().type("connect failed 13: Permission denied");
      assertThat(field).hasAttribute("aria-expanded", "true");
      assertThat(page.locator(".find [role=status]")).hasText(Pattern.compile("\\d+ entries.*"));
      assertThat(page.locator(".popup .all"))
          .hasAttribute("href", Pattern.compile(".*Permission%20denied"));
      page.keyboard().press("ArrowUp");
      assertThat(page.locator(".popup [aria-selected=true]")).hasClass("all");
      page.keyboard().press("ArrowDown");
      Locator selected = page.locator(".popup [aria-selected=true]");
      assertThat(selected).containsText("(13: Permission denied)");
      assertThat(field).hasAttribute("aria-activedescendant", selected.getAttribute("id"));
      page.keyboard().press("Escape");
      assertThat(page.locator(".popup")).isHidden();
      assertThat(field).hasAttribute("aria-expanded", "false");
      page.keyboard().press("ArrowDown");
      page.keyboard().press("ArrowDown");
      assertThat(page.locator(".popup")).isVisible();
      if (page.locator(".popup [aria-selected=true]").count() == 0) {
        page.keyboard().press("ArrowDown");
      }
      page.keyboard().press("Enter");
      assertThat(page.locator("h1")).containsText("(13: Permission denied)");
    }
  }

  @Test
  void aSlashInAFieldIsASlash() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open("index.html");
      page.keyboard().press("/");
      assertThat(box(page)).isFocused();
      page.keyboard().type("/var");
      assertThat(box(page)).hasValue("/var");
    }
  }

  @Test
  void theFieldKeepsTheLinesOfAPaste() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(OTHER_PAGE);
      String text = "a first line\r\n" + PUBLICKEY + "\r\nthird\r\n";
      Locator field = page.locator(".find input");
      field.focus();
      paste(field, text);
      assertThat(page.locator(".popup a").first()).containsText("Permission denied (publickey)");
      page.keyboard().press("Enter");
      assertThat(page).hasURL(Pattern.compile(".*search\\.html#\\?q=a%20first.*"));
      assertThat(box(page)).hasValue(text.replace("\r", ""));
      assertThat(page.locator(".results .quote").first()).hasText(PUBLICKEY);
    }
  }

  @Test
  void enterLeadsFromTheBoxToTheFirstResult() {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open("index.html");
      box(page).fill(DENIED);
      page.keyboard().press("Enter");
      assertThat(page.locator(".hit a").first()).isFocused();
      page.keyboard().press("Escape");
      assertThat(box(page)).isFocused();
      box(page).fill("two\nlines");
      page.keyboard().press("Enter");
      assertThat(box(page)).hasValue("two\nlines\n");
    }
  }

  @Test
  void whatHasNoEntryCanBeAskedForInWordsThatCanBeChanged() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("search.html");
      box(page)
          .fill(UNKNOWN + "\npassword=" + UNSEEN_FROM_OUTSIDE + "\n" + "x \u00e9 ".repeat(3000));
      assertThat(page.locator(".status")).hasText(Pattern.compile("No .*"));
      assertThat(page.locator(".results .facts")).containsText("qwoeiu");
      Locator details = page.locator(".request");
      if (details.getAttribute("open") == null) {
        details.locator("summary").click();
      }
      Locator preview = page.locator("#request");
      assertThat(preview).hasValue(Pattern.compile("qwoeiu asdkj"));
      Locator send = page.locator(".request a");
      String href = send.getAttribute("href");
      assertTrue(href.startsWith("https://github.com/sfw/fix/issues/new?title=New%20entry"), href);
      assertTrue(href.length() < 6000, () -> href.length() + " characters");
      assertFalse(href.contains(UNSEEN_FROM_OUTSIDE));
      assertTrue(decoded(href).endsWith("&body=" + preview.inputValue()));
      preview.fill("my own words");
      assertThat(send).hasAttribute("href", Pattern.compile(".*&body=my%20own%20words"));
    }
  }

  @Test
  void markupIsShownAsText() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("search.html");
      String text = MARKUP + " " + DENIED.replace("127.0.0.1", "<b>x</b>") + "\n" + MARKUP;
      box(page).fill(text);
      assertThat(page.locator(".hit")).not().hasCount(0);
      assertThat(page.locator(".quote").first()).containsText("<img src=x");
      assertNothingRan(page);
      box(page).fill(MARKUP + "\nqwoeiu");
      assertThat(page.locator("#request")).hasValue(Pattern.compile("<img src=x"));
      assertNothingRan(page);
      visit.open("about.html");
      visit.open("search.html#?q=" + "%3Cimg%20src%3Dx%20onerror%3Ddocument.title%3D1%3E");
      assertThat(page.locator(".status")).not().hasText("");
      assertNothingRan(page);
      visit.open(OTHER_PAGE);
      page.locator(".find input").fill(text);
      assertThat(page.locator(".popup a")).not().hasCount(0);
      assertNothingRan(page);
    }
  }

  private static void assertNothingRan(Page page) {
    assertThat(page.locator("img")).hasCount(0);
    assertThat(page.locator(".find script, .find b")).hasCount(0);
    assertTrue(page.title().contains("sfw/fix"), page.title());
  }

  @ParameterizedTest
  @ValueSource(strings = {"search.html", OTHER_PAGE})
  void nothingOfTheEngineLoadsBeforeItIsNeeded(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("about.html");
      List<String> requests = requests(page);
      visit.open(path);
      assertFalse(requests.stream().anyMatch(it -> it.contains("/search/")), requests::toString);
      page.waitForRequest(
          request -> request.url().contains("/search/engine-"), () -> page.keyboard().press("/"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"search.html", OTHER_PAGE})
  void aFailureToLoadIsSaidAndTheNextLetterTriesAgain(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      visit.expectComplaints("ERR_FAILED", "ERR_FAILED", "ERR_FAILED", "ERR_FAILED");
      Page page = visit.open(path);
      page.route("**/search/manifest.js", route -> route.abort());
      Locator field = page.locator(".find input, #query").first();
      page.waitForRequest("**/search/manifest.js", field::focus);
      page.waitForTimeout(200);
      field.fill("no space left");
      assertThat(page.locator(".find [role=status]")).containsText("did not load");
      page.unroute("**/search/manifest.js");
      field.fill("no space left on device");
      assertThat(page.locator(".find [role=status]")).hasText(Pattern.compile(".*entr.*"));
    }
  }

  @Test
  void withoutScriptsThereIsNoFieldButTheLists() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setJavaScriptEnabled(false))) {
      for (String path : List.of("index.html", "search.html", OTHER_PAGE)) {
        assertThat(visit.open(path).locator(".find")).isHidden();
      }
      assertThat(visit.open("search.html").locator("#by-tool")).isVisible();
    }
  }

  @Test
  void resultsAreAccessibleAndFitAnyScreen() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("search.html");
      box(page).fill(PUBLICKEY + "\n" + DENIED + "\n" + "long".repeat(100));
      assertThat(page.locator(".hit")).not().hasCount(0);
      assertFine(page, "found");
      box(page).fill(UNKNOWN);
      assertThat(page.locator("#request")).hasCount(1);
      assertFine(page, "unknown");
      visit.open(OTHER_PAGE);
      page.locator(".find input").fill(DENIED);
      assertThat(page.locator(".popup a").first()).isVisible();
      page.keyboard().press("ArrowDown");
      assertFine(page, "list");
    }
  }

  private static void assertFine(Page page, String what) {
    page.setViewportSize(320, 640);
    assertTrue(
        (boolean) page.evaluate("document.scrollingElement.scrollWidth <= innerWidth"), what);
    AccessibilityIT.assertFindsNothing(page);
  }

  private static Locator box(Page page) {
    return page.locator("#query");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private static void paste(Locator field, String text) {
    field.evaluate(
        "(it, text) => { const data = new DataTransfer(); data.setData('text/plain', text);"
            + "it.dispatchEvent(new ClipboardEvent('paste',"
            + " {clipboardData: data, bubbles: true, cancelable: true})) }",
        text);
  }

  private static List<String> requests(Page page) {
    List<String> requests = new ArrayList<>();
    page.onRequest(request -> requests.add(request.url().replaceFirst("#.*", "")));
    return requests;
  }

  private static String query(Page page) {
    return decoded(page.url().replaceFirst(".*#\\?q=", ""));
  }

  private static String decoded(String address) {
    return URLDecoder.decode(address.replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
