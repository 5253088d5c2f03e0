package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sfw.fix.browser.TestSite.Place;

/** The buttons that copy commands. */
class CopyIT {
  private static final String PAGE = TestSite.EVERY_SLOT;

  /** Keeps what the page copies, by whichever way: each test has a clipboard of its own. */
  static void watchClipboard(Page page) {
    page.evaluate(
        "if (navigator.clipboard) navigator.clipboard.writeText = async it => { window.copied = it }");
  }

  static Object copied(Page page) {
    return page.evaluate("window.copied ?? null");
  }

  private static Locator command(Page page, String text) {
    return page.locator("figure.command")
        .filter(
            new Locator.FilterOptions()
                .setHas(page.locator("pre > code", new Page.LocatorOptions().setHasText(text))))
        .first();
  }

  private static Locator copy(Locator command) {
    return command.locator("button.copy");
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void aCommandIsCopiedWithoutPromptAndOutput(Place place) {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE);
      watchClipboard(page);
      Locator button = copy(command(page, "ss -ltn"));
      button.click();
      assertThat(button).hasText("Copied");
      assertThat(page.locator("p.copied[role=status]")).hasText("Copied");
      assertEquals("ss -ltn", copied(page));
      assertThat(button).hasText("Copy");
      assertThat(page.locator("p.copied[role=status]")).hasText("");
    }
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void whereTheClipboardIsForbiddenASelectionIsCopied(Place place) {
    for (String clipboard : new String[] {"{writeText: () => Promise.reject()}", "undefined"}) {
      try (Visit visit = Visit.to(place)) {
        Page page = visit.open(PAGE);
        page.evaluate(
            "Object.defineProperty(navigator, 'clipboard', {value: "
                + clipboard
                + "});"
                + "addEventListener('copy', () => { window.copied = document.activeElement.value })");
        Locator button = copy(command(page, "ss -ltn"));
        button.click();
        assertThat(button).hasText("Copied");
        assertThat(button).isFocused();
        assertEquals("ss -ltn", copied(page));
      }
    }
  }

  @Test
  void whenNothingCanBeCopiedThatIsSaid() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      page.evaluate(
          "navigator.clipboard.writeText = () => Promise.reject();"
              + "document.execCommand = () => false");
      copy(command(page, "ss -ltn")).click();
      assertThat(copy(command(page, "ss -ltn"))).hasText("Not copied");
    }
  }

  @Test
  void aCommandWithAnOpenSlotLeadsToItsFieldAndIsCopiedFilled() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      watchClipboard(page);
      Locator command = command(page, "ssh");
      copy(command).click();
      assertThat(copy(command)).hasText("First: HOST");
      assertThat(page.locator("#slot-host")).isFocused();
      assertNull(copied(page));

      page.keyboard().type("a.example");
      page.keyboard().press("Enter");
      assertThat(copy(command)).isFocused();
      copy(command).click();
      assertThat(page.locator("#slot-text")).isFocused();
      page.keyboard().type("x");
      copy(command).click();
      assertThat(copy(command)).hasText("Copied");
      assertEquals("ssh a.example grep x", copied(page));
    }
  }

  @Test
  void aCommandOfSeveralLinesIsCopiedAsItIs() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      watchClipboard(page);
      page.locator("#slot-text").fill("a");
      copy(command(page, "tee")).click();
      assertThat(copy(command(page, "tee"))).hasText("Copied");
      assertEquals("sudo tee /etc/app.conf <<'EOF'\ntext a;\nEOF", copied(page));
    }
  }

  @Test
  void aRiskyCommandSaysThatItIsNotFilledIn() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      watchClipboard(page);
      Locator command = command(page, "setfacl -m");
      page.locator("#slot-path").fill("/a");
      copy(command).click();
      assertThat(copy(command)).hasText("First fill it in");
      assertThat(command.locator("button").first()).isFocused();
      page.keyboard().press("Enter");
      assertThat(copy(command)).isFocused();
      page.keyboard().press("Enter");
      assertThat(copy(command)).hasText("Copied");
      assertEquals("sudo setfacl -m u:nginx:r /a", copied(page));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"rm /srv", "rm PATH"})
  void aDestructiveCommandIsCopiedOnASecondClick(String text) {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      watchClipboard(page);
      Locator command = command(page, text);
      // What is found by its text now has another one later.
      Locator button = page.locator("button.copy").nth(index(command));
      page.locator("#slot-path").fill("/srv/app.log");
      if (text.contains("PATH")) {
        command.locator("button").first().click();
      }
      button.click();
      assertThat(button).hasText("Deletes: sure?");
      assertNull(copied(page));
      page.locator("#slot-port").focus();
      assertThat(button).hasText("Copy");
      button.click();
      assertNull(copied(page));
      button.click();
      assertThat(button).hasText("Copied");
      assertEquals("sudo rm /srv/app.log", copied(page));
    }
  }

  private static int index(Locator command) {
    return (int)
        copy(command).evaluate("it => [...document.querySelectorAll('button.copy')].indexOf(it)");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 768, 1280})
  void theButtonsAreLargeEnoughAndMoveNothing(int width) {
    try (Visit visit = Visit.to(Place.SERVER, options -> options.setViewportSize(width, 800))) {
      Page page = visit.open(PAGE);
      for (Locator button : page.locator("main button:visible").all()) {
        BoundingBox box = button.boundingBox();
        assertTrue(box.width >= 24 && box.height >= 24, button::textContent);
      }
      Locator command = command(page, "ss -ltn");
      double before = command.boundingBox().height;
      copy(command).evaluate("it => it.remove()");
      assertEquals(before, command.boundingBox().height);
    }
  }
}
