package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** What a reader pasted is filled into the commands of a page, quoted for where it stands. */
class FillIT {
  private static final String PATH = "errors/nginx/connect-13-permission-denied.html";
  private static final String PLAIN =
      "figure.command:not(.risk + *) > pre > code var[data-slot=port]";

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

  @ParameterizedTest
  @EnumSource(Place.class)
  void theReadersOwnValuesAreFilledInAtOnceAndCanBeUndone(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open("about.html");
      keep(page, PATH, "{\"port\": \"3000\", \"nonsense\": \"x\"}");
      page = visit.open(PATH);
      assertThat(page.locator(PLAIN).first()).hasText("3000");
      assertThat(page.locator(PLAIN).first()).hasClass(java.util.regex.Pattern.compile("filled"));
      assertThat(field(page, "port")).hasValue("3000");
      button(page, "Undo").click();
      assertThat(page.locator(PLAIN).first()).hasText("PORT");
      assertThat(page.locator(".fill-notice")).hasCount(0);
    }
  }

  @Test
  void valuesForAnotherPageAreNotTaken() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      keep(visit.open("about.html"), "errors/nginx/other.html", "{\"port\": \"3000\"}");
      assertThat(visit.open(PATH).locator(PLAIN).first()).hasText("PORT");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void theValuesOfALinkWaitForTheReader(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PATH + "#?port=8080&unknown=1");
      assertThat(page.locator(".fill-notice")).containsText("port = 8080");
      assertThat(page.locator(".filled")).hasCount(0);
      button(page, "Use them").click();
      assertThat(page.locator(PLAIN).first()).hasText("8080");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        ";rm -rf /",
        "$(id)",
        "`id`",
        "'",
        "\"",
        "a\nb",
        "-rf",
        "<img src=x onerror=alert(1)>",
        "\u202e"
      })
  void hostileValuesOfALinkStayText(String hostile) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      String value = URLEncoder.encode(hostile, StandardCharsets.UTF_8);
      Page page = visit.open(PATH + "#?port=" + value + "&address=" + value);
      assertThat(page.locator(".filled")).hasCount(0);
      assertThat(page.locator("main img[src=x]")).hasCount(0);
      button(page, "Use them").click();
      for (String text : page.locator(".command > pre > code").allTextContents()) {
        assertFalse(text.contains(hostile) && !text.contains("'" + hostile + "'"), text);
      }
    }
  }

  @Test
  void aMegabyteInALinkIsRefused() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PATH + "#?port=" + "1".repeat(1_000_000));
      assertThat(page.locator(".fill-notice")).hasCount(0);
      assertThat(page.locator(".filled")).hasCount(0);
    }
  }

  @Test
  void aRiskyCommandIsFilledOnlyWhenAsked() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PATH);
      Locator risky =
          page.locator(".risk + figure.command")
              .filter(new Locator.FilterOptions().setHas(page.locator("var[data-slot=port]")))
              .first();
      field(page, "port").fill("3000");
      assertThat(page.locator(PLAIN).first()).hasText("3000");
      assertThat(risky.locator("var[data-slot=port]").first()).hasText("PORT");
      risky.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Fill in")).click();
      assertThat(risky.locator("var[data-slot=port]").first()).hasText("3000");
    }
  }

  @Test
  void aValueThatCannotBeOneIsRefusedInWords() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PATH);
      field(page, "port").fill("many");
      assertThat(page.locator(PLAIN).first()).hasText("PORT");
      assertThat(page.locator(".says").filter(new Locator.FilterOptions().setHasText("65535")))
          .isVisible();
    }
  }

  @Test
  void copyingAnOpenCommandLeadsToItsField() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PATH);
      Locator command =
          page.locator("figure.command")
              .filter(new Locator.FilterOptions().setHas(page.locator("var[data-slot=port]")))
              .first();
      command.locator("button.copy").click();
      assertThat(field(page, "port")).isFocused();
      assertThat(command.locator("button.copy")).containsText("First fill in");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aCommandIsCopiedAsItStands(Place place) {
    List<String> permissions =
        place == Place.SERVER ? List.of("clipboard-read", "clipboard-write") : List.of();
    try (Visit visit = Visit.to(place, options -> options.setPermissions(permissions))) {
      Page page = visit.open(PATH);
      page.evaluate("navigator.clipboard.writeText = async text => { window.copied = text }");
      Locator command = page.locator("figure.command:not(:has(var)):not(.risk + *)").first();
      command.locator("button.copy").click();
      assertThat(command.locator("button.copy")).hasText("Copied");
      assertEquals(command.locator("> pre > code").textContent(), page.evaluate("copied"));
    }
  }

  /** The page's own quoting, and a real shell. */
  @Test
  void whatIsFilledIntoABareWordIsTheValueToAShell() throws Exception {
    Random random = new Random(20261126);
    String signs = " \t'\"\\$`;&|<>(){}[]*?!~#=%^,+-_./:@aZ09\u00e9\u4e2d\u00df";
    List<String> values = new ArrayList<>();
    for (int i = 0; i < 2000; i++) {
      StringBuilder value = new StringBuilder();
      for (int n = random.nextInt(12); n >= 0; n--) {
        value.append(signs.charAt(random.nextInt(signs.length())));
      }
      values.add(value.toString());
    }
    List<String> accepted = new ArrayList<>();
    StringBuilder script = new StringBuilder();
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PATH);
      for (String value : values) {
        Object quoted = page.evaluate("value => fixFill.quoted(value, 'w')", value);
        boolean refused = value.startsWith("-") || value.contains("\t");
        assertEquals(refused, quoted == null, value);
        if (quoted != null) {
          accepted.add(value);
          script
              .append("printf '%s\\0' ")
              .append(quoted)
              .append("; printf '%s\\0' --x=")
              .append(quoted)
              .append('\n');
        }
        Object inQuotes = page.evaluate("value => fixFill.quoted(value, 'd')", value);
        assertTrue(inQuotes == null || value.matches("[A-Za-z0-9._:/@-]+"), value);
      }
    }
    assertNotEquals(0, accepted.size());
    List<String> expected = new ArrayList<>();
    accepted.forEach(value -> expected.addAll(List.of(value, "--x=" + value)));
    assertArrayEquals(expected.toArray(), printed(script.toString()));
  }

  private static String[] printed(String script) throws IOException {
    Process bash = new ProcessBuilder("bash", "-s").redirectErrorStream(true).start();
    bash.outputWriter(StandardCharsets.UTF_8).append(script).close();
    String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return out.split("\0");
  }
}
