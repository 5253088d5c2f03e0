package sfw.fix.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfw.fix.Repo;
import sfw.fix.browser.TestSite.Place;
import sfw.fix.check.Linter;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Diagnostic;
import sfw.fix.site.Tree;

/**
 * The form on contribute.html makes files that the generator takes, and sends nothing by itself.
 */
class ContributeIT {
  private static final String PAGE = "contribute.html";
  private static final String PASTE =
      "2026/11/26 09:12:44 [emerg] 812#812: open() \"/etc/nginx/mime.types\" failed (2: No such"
          + " file or directory) in /etc/nginx/nginx.conf:14\n"
          + "password=hunter2hunter2 jane.doe@corp-mail.com\n";

  @TempDir private Path temp;

  private static Locator field(Page page, String name) {
    return page.locator(".contribute [name=" + name + "]");
  }

  private static Locator issue(Page page) {
    return page.getByRole(
        AriaRole.LINK, new Page.GetByRoleOptions().setName("Open the issue on GitHub"));
  }

  private static void explain(Page page) {
    page.getByText("Explain it", new Page.GetByTextOptions().setExact(true)).click();
    field(page, "summary").fill("nginx cannot read a file that its configuration includes.");
    field(page, "tags").fill("configuration");
    field(page, "from").fill("nginx 1.22.1, Debian 12");
    field(page, "happening").fill("nginx reads included files when it starts.");
    field(page, "cause").fill("The path in `include` is wrong: \"mime.types\" \\ is elsewhere.");
    field(page, "confirm").fill("sudo nginx -t");
    field(page, "shows").fill("No such file or directory");
    field(page, "repair").fill("sudo ls -l <path>\n```\nnot a fence");
    field(page, "verify").fill("sudo nginx -t");
    field(page, "prevent").fill("Run `nginx -t` before each reload.");
    field(page, "source").fill("nginx: include");
    field(page, "url").fill("https://nginx.org/en/docs/ngx_core_module.html#include");
  }

  private static Map<String, String> query(Page page) {
    assertThat(page.locator(".contribute [aria-busy]")).hasCount(0);
    String href = issue(page).getAttribute("href");
    Map<String, String> query = new HashMap<>();
    for (String pair : href.substring(href.indexOf('?') + 1).split("&", -1)) {
      int equals = pair.indexOf('=');
      String value = URLDecoder.decode(pair.substring(equals + 1), StandardCharsets.UTF_8);
      query.put(pair.substring(0, equals), value);
    }
    return query;
  }

  /** What stands between the first line and the last one. */
  private static String fenced(String text) {
    String lines = text.strip();
    return lines.substring(lines.indexOf('\n') + 1, lines.lastIndexOf('\n') + 1);
  }

  private List<Diagnostic> diagnostics(String id, String facts, String prose) throws IOException {
    Path content = temp.resolve("content");
    Tree.copy(Repo.CONTENT, content);
    Tree.write(content.resolve("errors/" + id + ".yaml"), facts);
    if (!prose.isEmpty()) {
      Tree.write(content.resolve("errors/" + id + ".md"), prose);
    }
    ContentReader.Result read = ContentReader.read(content, "content");
    return Stream.concat(read.diagnostics().stream(), Linter.check(read.draft()).stream()).toList();
  }

  @ParameterizedTest
  @EnumSource(Place.class)
  void anEntryIsMadeThatTheGeneratorTakes(Place place) throws IOException {
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open(PAGE);
      field(page, "paste").fill(PASTE);
      assertThat(field(page, "tool")).hasValue("nginx");
      assertThat(field(page, "signature"))
          .hasValue("open() \"<path>\" failed (2: No such file or directory) in <path-2>");
      assertThat(field(page, "label")).hasValue("(2: No such file or directory)");
      field(page, "slug").fill("open-2-no-such-file");
      explain(page);
      assertThat(page.locator(".contribute .preview h3")).containsText("nginx: open()");
      assertThat(issue(page)).isVisible();
      Map<String, String> query = query(page);
      assertTrue(issue(page).getAttribute("href").length() < 6000);
      assertEquals("new-error.yml", query.get("template"));
      assertEquals("nginx/open-2-no-such-file", query.get("entry"));
      assertFalse(query.toString().contains("hunter2"), query::toString);
      assertFalse(query.toString().contains("jane.doe"), query::toString);
      assertEquals(
          List.of(),
          diagnostics(query.get("entry"), fenced(query.get("facts")), fenced(query.get("prose"))));
    }
  }

  @Test
  void theMessageAloneIsAStub() throws IOException {
    try (Visit visit = Visit.to(Place.DISK)) {
      Page page = visit.open(PAGE);
      field(page, "paste").fill("nginx: [emerg] unknown directive \"prox\" in /etc/nginx/a.conf:3");
      assertThat(issue(page)).isVisible();
      Map<String, String> query = query(page);
      assertFalse(query.containsKey("prose"));
      assertEquals(List.of(), diagnostics(query.get("entry"), fenced(query.get("facts")), ""));
    }
  }

  @Test
  void whatIsExplainedAlreadyIsNamed() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "paste")
          .fill("nginx: [emerg] bind() to 0.0.0.0:80 failed (98: Address already in use)");
      assertThat(page.locator(".contribute .notice a").first())
          .containsText("98: Address already in use");
    }
  }

  @Test
  void whatIsWrongIsSaidAndKeepsTheIssueShut() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "paste").fill(PASTE);
      assertThat(issue(page)).isVisible();
      field(page, "slug").fill("Not An Id");
      assertThat(page.locator(".contribute .problems li")).containsText("Name: words of a-z");
      assertThat(issue(page)).hasCount(0);
      field(page, "slug").fill("fine");
      field(page, "signature").fill("a <B> c");
      assertThat(page.locator(".contribute .problems li")).containsText("a slot is <name>");
    }
  }

  @Test
  void whatTheVisitorWroteStays() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "title").fill("My own title");
      field(page, "paste").fill(PASTE);
      assertThat(field(page, "tool")).hasValue("nginx");
      assertThat(field(page, "title")).hasValue("My own title");
    }
  }

  @Test
  void filesTooLongForAnAddressAreDownloaded() throws IOException {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      field(page, "paste").fill(PASTE);
      field(page, "slug").fill("long");
      explain(page);
      field(page, "happening").fill("Long. ".repeat(1500));
      assertThat(page.getByText("Copy both files")).isVisible();
      assertTrue(issue(page).getAttribute("href").length() < 6000);
      assertFalse(query(page).containsKey("facts"));
      List<String> files = new ArrayList<>();
      for (String name : List.of("long.yaml", "long.md")) {
        Download download = page.waitForDownload(() -> page.getByText("Download " + name).click());
        assertEquals(name, download.suggestedFilename());
        files.add(Files.readString(download.path()));
      }
      assertEquals(List.of(), diagnostics("nginx/long", files.get(0), files.get(1)));
    }
  }

  @Test
  void nothingIsSentAndNothingIsKept() {
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open(PAGE);
      List<String> asked = new ArrayList<>();
      page.onRequest(request -> asked.add(request.method() + request.url() + request.postData()));
      field(page, "paste").fill(PASTE);
      assertThat(issue(page)).isVisible();
      assertFalse(asked.toString().contains("mime"), asked::toString);
      assertEquals(0, page.evaluate("sessionStorage.length + localStorage.length"));
    }
  }

  @Test
  void withoutScriptsThePageSaysHow() {
    try (Visit visit = Visit.to(Place.DISK, options -> options.setJavaScriptEnabled(false))) {
      Page page = visit.open(PAGE);
      assertThat(page.locator(".contribute")).isHidden();
      assertThat(page.locator("main")).containsText("holds the facts");
    }
  }
}
