package sfw.fix.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nu.validator.validation.SimpleDocumentValidator;
import org.apache.log4j.Level;
import org.apache.log4j.LogManager;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import sfw.fix.site.BuiltSite;

/** The Nu validator has nothing to say about any page, nor about the style sheet. */
class HtmlConformanceTest {
  private static final String SITES = "sfw.fix.site.BuiltSite#all";

  /**
   * The validator takes structured data for a script. It is data: browsers do not run it, and the
   * policy does not concern it. LinksTest sees to it that there is no other inline script.
   */
  private static final String DATA_IS_NO_SCRIPT =
      "Inline script violates Content Security Policy (meta tag): blocked by “script-src”";

  private static final Messages MESSAGES = new Messages();
  private static final SimpleDocumentValidator VALIDATOR = new SimpleDocumentValidator();

  @BeforeAll
  static void loadTheSchema() throws Exception {
    VALIDATOR.setUpMainSchema("http://s.validator.nu/html5-rdfalite.rnc", MESSAGES);
    VALIDATOR.setUpValidatorAndParsers(MESSAGES, true, false);
    VALIDATOR.setAllowCss(true);
    LogManager.getRootLogger().setLevel(Level.OFF);
  }

  /** What the validator says, as {@code file:line:column: message}. */
  private static final class Messages implements ErrorHandler {
    private final List<String> said = new ArrayList<>();

    private void add(SAXParseException e) {
      if (!String.valueOf(e.getMessage()).startsWith(DATA_IS_NO_SCRIPT)) {
        String place = e.getSystemId() + ":" + e.getLineNumber() + ":" + e.getColumnNumber();
        said.add(place + ": " + e.getMessage());
      }
    }

    List<String> take() {
      List<String> taken = List.copyOf(said);
      said.clear();
      return taken;
    }

    @Override
    public void warning(SAXParseException e) {
      add(e);
    }

    @Override
    public void error(SAXParseException e) {
      add(e);
    }

    @Override
    public void fatalError(SAXParseException e) {
      add(e);
    }
  }

  private static List<String> check(byte[] html, String address) throws IOException, SAXException {
    InputSource source = new InputSource(new ByteArrayInputStream(html));
    source.setEncoding("UTF-8");
    source.setSystemId(address);
    VALIDATOR.checkHtmlInputSource(source);
    return MESSAGES.take();
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyPageIsValid(BuiltSite site) throws IOException, SAXException {
    List<String> messages = new ArrayList<>();
    for (String page : site.files(".html")) {
      messages.addAll(check(site.bytes(page), site.address(page)));
    }
    assertEquals("", String.join("\n", messages));
  }

  @Test
  void thePageThatHoldsThePlaceOfAnotherIsValid(@TempDir Path folder) throws Exception {
    byte[] page = BuiltSite.interimPage(folder.resolve("site"));
    assertEquals(List.of(), check(page, "https://fix.example/interim.html"));
  }

  @Test
  void theValidatorIsAwake() throws IOException, SAXException {
    String html = "<!DOCTYPE html><html lang=en><title>x</title><p><div align=left></p><br />";
    List<String> messages =
        check(html.getBytes(StandardCharsets.UTF_8), "https://fix.example/wrong.html");
    assertNotEquals(List.of(), messages);
  }

  @Test
  void theStyleSheetIsValid(@TempDir Path folder) throws IOException, SAXException {
    BuiltSite site = BuiltSite.real();
    for (String sheet : site.files(".css")) {
      Path file = folder.resolve("sheet.css");
      Files.writeString(file, inOlderWords(site.text(sheet)));
      VALIDATOR.checkCssFile(file.toFile(), true);
      assertEquals("", String.join("\n", MESSAGES.take()), sheet);
    }
  }

  /** Puts what is newer than the validator in words that it knows. */
  private static String inOlderWords(String css) {
    return css.replaceAll("(-webkit-)?mask: ?repeating-linear-gradient\\([^;}]*;?", "")
        .replace("@supports selector(::details-content)", "@supports (display: grid)")
        .replace("::details-content", "::before")
        .replaceAll("content-visibility: ?[a-z]+;?", "")
        .replaceAll("(contain-intrinsic-size|overflow-clip-margin):[^;}]+;?", "");
  }
}
