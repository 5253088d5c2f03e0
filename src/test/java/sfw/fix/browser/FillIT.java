package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** What a reader pasted is filled into the commands of a page, quoted for where it stands. */
class FillIT {
  private static final String PAGE = TestSite.EVERY_SLOT;
  private static final Pattern FILLED = Pattern.compile("\\bfilled\\b");
  private static final String HARMLESS = "[A-Za-z0-9._:/@-]+";

  private static void keep(Page page, String path, String values) {
    page.evaluate(
        "it => sessionStorage.setItem('fix.captures', it)",
        "{\"page\": \"" + path + "\", \"values\": " + values + "}");
  }

  private static Locator field(Page page, String slot) {
    return page.locator("#slot-" + slot);
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator notice(Page page) {
    return page.locator(".fill-notice > div");
  }

  /** The command or piece of code that begins in some way. */
  private static Locator code(Page page, String beginning) {
    return page.locator(".command > pre > code")
        .filter(new Locator.FilterOptions().setHasText(Pattern.compile("^" + beginning)));
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whatTheReaderPastedIsFilledInAtOnceAndCanBeUndone(Place place) {
    try (Visit visit = Visit.to(place)) {
      keep(visit.open("about.html"), PAGE, "{\"port\": \"3000\", \"nonsense\": \"x\"}");
      Page page = visit.open(PAGE);
      assertThat(code(page, "curl")).containsText("http://user@HOST:3000/");
      assertThat(code(page, "curl").locator("[data-slot=port]")).hasClass(FILLED);
      assertThat(field(page, "port")).hasValue("3000");
      assertThat(notice(page)).containsText("From what you pasted: port 3000");

      button(page, "Undo").click();
      assertThat(code(page, "curl")).containsText("http://user@HOST:PORT/");
      assertThat(page.locator(".filled")).hasCount(0);
      assertThat(notice(page)).hasCount(0);
    }
  }

  @Test
  void whatWasPastedForAnotherPageIsNotTaken() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("about.html");
      for (String other : List.of("errors/nginx/other.html", "slot.html", "")) {
        keep(page, other, "{\"port\": \"3000\"}");
        assertThat(visit.open(PAGE).locator(".filled")).hasCount(0);
        assertThat(notice(page)).hasCount(0);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "null", "3", "{", "{\"page\": 3}", "{\"page\": \"every-slot.html\"}", "[[]]"})
  void whatIsNoPasteIsPassedOver(String kept) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      visit.open("about.html").evaluate("it => sessionStorage.setItem('fix.captures', it)", kept);
      assertThat(field(visit.open(PAGE), "port")).hasValue("");
    }
  }

  /** The search is on the page, too, and may find it once more. */
  @Test
  void anotherPasteOnTheSamePageCounts() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      keep(page, PAGE, "{\"port\": \"1\"}");
      page.evaluate("location.hash = '?port=1'");
      assertThat(code(page, "curl")).containsText(":1/");
      keep(page, PAGE, "{\"port\": \"2\"}");
      page.evaluate("location.hash = '?port=2'");
      assertThat(code(page, "curl")).containsText(":2/");
      assertThat(notice(page)).hasCount(1);
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theValuesOfALinkWaitForTheReader(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE + "#?q=x&port=8080&host=a.example&unknown=1&at=quotes");
      assertThat(notice(page)).containsText("This link brings values: port 8080 host a.example");
      assertThat(page.locator(".filled")).hasCount(0);
      assertThat(field(page, "port")).hasValue("");
      assertThat(page.locator("#quotes")).isInViewport();

      button(page, "Use them").click();
      assertThat(code(page, "curl")).containsText("http://user@a.example:8080/");
      assertThat(field(page, "port")).hasValue("8080");
      assertThat(notice(page)).hasCount(0);
    }
  }

  @Test
  void theValuesOfALinkCanBeIgnored() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE + "#?port=8080");
      button(page, "Ignore").click();
      assertThat(notice(page)).hasCount(0);
      assertThat(page.locator(".filled")).hasCount(0);
    }
  }

  @Test
  void aLinkThatSaysWhatWasPastedIsNoStrangers() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      keep(visit.open("about.html"), PAGE, "{\"port\": \"3000\", \"host\": \"mine\"}");
      Page page = visit.open(PAGE + "#?port=3000&host=theirs");
      assertThat(notice(page).first()).containsText("port 3000 host mine");
      assertThat(notice(page).last()).hasText(Pattern.compile("brings values: host theirs"));
      assertThat(code(page, "curl")).containsText("http://user@mine:3000/");
    }
  }

  static Stream<String> hostile() {
    return Stream.of(
        ";rm -rf /",
        "$(id)",
        "`id`",
        "'; id; '",
        "\"; id; \"",
        "a\nid\n",
        "a\rid",
        "a\u2028id",
        "-rf",
        "a\0b",
        "<img src=x onerror=alert(1)>",
        "\u202egnp",
        "EOF",
        "1--");
  }

  /** Into every field of a page, by way of a link that the reader trusts. */
  @ParameterizedTest
  @MethodSource("hostile")
  void hostileValuesStayValues(String hostile) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      String value = URLEncoder.encode(hostile, StandardCharsets.UTF_8).replace("+", "%20");
      Page page =
          visit.open(
              PAGE + "#?text=" + value + "&path=" + value + "&port=" + value + "&host=" + value);
      assertThat(page.locator(".filled")).hasCount(0);
      if (hostile.matches("(?s).*[\\p{C}\u2028].*")) {
        assertThat(notice(page)).hasCount(0);
        return;
      }
      button(page, "Use them").click();
      assertThat(page.locator("main img")).hasCount(0);
      String quoted = "'" + hostile.replace("'", "'\\''") + "'";
      boolean harmless = hostile.matches(HARMLESS) && !hostile.startsWith("-");
      for (Locator slot : page.locator(".command .filled").all()) {
        assertEquals(harmless ? hostile : quoted, slot.textContent());
        assertTrue(harmless || "w".equals(slot.getAttribute("data-in")), quoted);
      }
    }
  }

  @Test
  void aMegabyteInALinkIsPassedOver() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE + "#?text=" + "1".repeat(1_000_000));
      assertThat(field(page, "text")).hasValue("");
      assertThat(notice(page)).hasCount(0);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "grep -F, grep -F -e 'it'\\''s \"$HOME\"' PATH",
    "curl, 'curl --proxy http://user@HOST:PORT/ --data-urlencode q=''it''\\''''s \"$HOME\"'' \"$(cat"
        + " PATH)\"'",
    "grep 'a, grep 'a TEXT' PATH",
    "grep \"a, grep \"a TEXT\" PATH",
    "ssh, ssh HOST grep TEXT",
    "Select-String, Select-String TEXT app.log",
    "SELECT, SELECT 'TEXT' LIMIT PORT;",
    "return, return 200 TEXT;",
  })
  void whatOnlyABareWordCanHoldIsRefusedElsewhereInWords(String beginning, String expected) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "text").fill("it's \"$HOME\"");
      assertThat(code(page, beginning)).hasText(expected);
      Locator why = code(page, beginning).locator("xpath=../../p[@class='why']");
      if (expected.contains("TEXT")) {
        assertThat(why).containsText("TEXT: not filled in");
      } else {
        assertThat(why).isHidden();
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "curl, 'curl --proxy http://user@HOST:PORT/ --data-urlencode q=a/b \"$(cat PATH)\"'",
    "grep 'a, grep 'a a/b' PATH",
    "grep \"a, grep \"a a/b\" PATH",
    "ssh, ssh HOST grep a/b",
    "Select-String, Select-String a/b app.log",
    "SELECT, SELECT 'a/b' LIMIT PORT;",
    "return, return 200 a/b;",
    "sudo tee, sudo tee /etc/app.conf <<'EOF' text a/b; EOF",
  })
  void aHarmlessValueIsFilledInEverywhere(String beginning, String expected) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "text").fill("a/b");
      assertThat(code(page, beginning)).hasText(expected);
    }
  }

  @Test
  void aRiskyCommandIsFilledOnlyWhenAsked() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      Locator risky = code(page, "sudo setfacl -m");
      field(page, "path").fill("/a");
      assertThat(code(page, "sudo setfacl -x")).hasText("sudo setfacl -x u:nginx /a");
      assertThat(risky).hasText("sudo setfacl -m u:nginx:r PATH");

      Locator ask = risky.locator("xpath=../..").locator("button").first();
      assertThat(ask).hasText("Fill in");
      ask.click();
      assertThat(risky).hasText("sudo setfacl -m u:nginx:r /a");
      assertThat(ask).isHidden();
      assertThat(code(page, "sudo rm P")).hasText("sudo rm PATH");

      page.evaluate("location.hash = '?path=/etc'");
      button(page, "Use them").click();
      assertThat(code(page, "sudo setfacl -x")).containsText("/etc");
      assertThat(risky).hasText("sudo setfacl -m u:nginx:r PATH");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "port, 65536, has to be a number",
    "port, many, has to be a number",
    "host, a b, has to be a host name",
    "path, -rf, would be taken for an option",
    "text, a\u202eb, cannot be seen",
  })
  void aValueThatCannotBeOneIsRefusedInWords(String slot, String value, String words) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, slot).fill(value);
      assertThat(page.locator(".filled")).hasCount(0);
      assertThat(page.locator("#says-" + slot)).containsText(words);
      assertThat(field(page, slot)).hasAttribute("aria-invalid", "true");
      field(page, slot).fill("1");
      assertThat(page.locator("#says-" + slot)).isHidden();
      assertThat(page.locator(".filled").first()).hasText("1");
    }
  }

  @Test
  void oneOrAllAreReset() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      assertThat(button(page, "Reset port")).isHidden();
      field(page, "port").fill("1");
      field(page, "host").fill("a");
      button(page, "Reset port").click();
      assertThat(code(page, "curl")).containsText("http://user@a:PORT/");
      assertThat(field(page, "port")).isFocused();
      field(page, "port").fill("2");
      button(page, "Reset all").click();
      assertThat(code(page, "curl")).containsText("http://user@HOST:PORT/");
      assertThat(field(page, "host")).hasValue("");
    }
  }

  @Test
  void aFieldHasALabelAnExampleAndIsThereOnlyIfACommandTakesIt() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      assertThat(page.getByLabel("what to look for, such as")).hasId("slot-text");
      assertThat(field(page, "text")).hasAttribute("placeholder", "connection refused");
      assertThat(field(page, "unused")).hasCount(0);
    }
  }

  @Test
  void aSlotInACommandLeadsToItsFieldAndEnterLeadsBack() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      code(page, "ssh").locator("[data-slot=host]").click();
      assertThat(field(page, "host")).isFocused();
      field(page, "host").fill("a");
      page.keyboard().press("Enter");
      assertThat(page.locator(".copy:focus")).isInViewport();
      assertThat(code(page, "ssh")).isInViewport();
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aLinkWithTheValuesCanBeCopiedButOnlyHarmlessOnesAreInIt(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE);
      CopyIT.watchClipboard(page);
      field(page, "path").fill("/a/b:c@d");
      field(page, "text").fill("two words");
      button(page, "Copy link with my values").click();
      assertThat(button(page, "Copied")).isVisible();
      String link = place.address(PAGE + "#?path=%2Fa%2Fb%3Ac%40d");
      assertEquals(link, page.url());
      assertEquals(link, CopyIT.copied(page));
      page.reload();
      assertThat(notice(page)).containsText("path /a/b:c@d");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void withoutScriptsThePageHasNoFieldsAndNoButtons(Place place) {
    try (Visit visit = Visit.to(place, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open(PAGE + "#?port=1");
      assertThat(code(page, "curl")).containsText("http://user@HOST:PORT/");
      assertThat(page.locator("main input, main button, .fill-notice")).hasCount(0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {TestSite.EVERY_SLOT, "errors/nginx/connect-13-permission-denied.html"})
  void axeFindsNothingInFilledPagesAndNotices(String path) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      keep(visit.open("about.html"), path, "{\"port\": \"3000\", \"text\": \"a b\"}");
      Page page = visit.open(path + "#?port=3001&path=/a");
      assertThat(notice(page)).hasCount(2);
      AccessibilityIT.assertFindsNothing(page);
      page.locator(".slots input").first().fill("-x");
      AccessibilityIT.assertFindsNothing(page);
    }
  }

  /** The page's own quoting, and a real shell. */
  @ParameterizedTest
  @ValueSource(strings = {"w", "q", "d", "h", "m", "r", "n", "u", "x"})
  void whatThePageAcceptsIsTheValueToAShell(String context) throws Exception {
    List<String> values = randomValues();
    List<?> quoted;
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      String all = "([values, context]) => values.map(it => fixFill.quoted(it, context))";
      quoted = (List<?>) page.evaluate(all, List.of(values, context));
    }
    StringBuilder script = new StringBuilder();
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      String value = values.get(i);
      assertEquals(accepts(context, value), quoted.get(i) != null, value);
      if (quoted.get(i) != null) {
        script.append(script(context, Objects.toString(quoted.get(i)))).append('\n');
        expected.add(value);
      }
    }
    assertEquals(context.equals("x"), expected.isEmpty());
    assertArrayEquals(expected.toArray(), printed(script.toString()));
  }

  private static boolean accepts(String context, String value) {
    if (value.startsWith("-") || value.matches("(?s).*[\\p{C}\u2028\u2029].*")) {
      return false;
    }
    return switch (context) {
      case "w" -> true;
      case "n" -> value.matches("\\w+");
      case "x" -> false;
      default -> value.matches(HARMLESS);
    };
  }

  /** Prints the value, from where it stands, and a NUL. */
  private static String script(String context, String quoted) {
    String print = "printf '%s\\0' ";
    return switch (context) {
      case "w" ->
          "x=--x="
              + quoted
              + "; "
              + print
              + "\"$(echo "
              + quoted
              + ".)\" > /dev/null; "
              + print
              + "\"${x#--x=}\"";
      case "q" -> print + "'" + quoted + "'";
      case "d" -> print + "\"" + quoted + "\"";
      case "h" -> "read -r x <<E\n" + quoted + "\nE\n" + print + "\"$x\"";
      case "m" -> ": # " + quoted + "\n" + print + quoted;
      case "r" -> "eval \"" + print + quoted + "\"";
      default -> print + quoted;
    };
  }

  /** Half of hostile characters, half of harmless ones. */
  private static List<String> randomValues() {
    Random random = new Random(20261126);
    String harmless = "aZ09._:/@-";
    String all = harmless + " \t\n\r\0'\"\\$`;&|<>(){}[]*?!~#=%^,+é中ß\u202e\u2028";
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      String signs = i % 2 == 0 ? harmless : all;
      StringBuilder value = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        value.append(signs.charAt(random.nextInt(signs.length())));
      }
      values.add(value.toString());
    }
    return values;
  }

  private static String[] printed(String script) throws IOException {
    Process bash = new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
    Thread writer =
        new Thread(
            () -> {
              try (var in = bash.outputWriter(StandardCharsets.UTF_8)) {
                in.write(script);
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            });
    writer.start();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.isEmpty() ? new String[0] : out.split("\0");
  }
}
