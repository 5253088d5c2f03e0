package sfw.fix.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.AddScriptTagOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import sfw.fix.Repo;
import sfw.fix.browser.TestSite.Place;
import sfw.fix.content.ContentReader;
import sfw.fix.model.Catalog;
import sfw.fix.search.engine.AnswerJson;
import sfw.fix.search.engine.Chunks;
import sfw.fix.search.engine.Index;
import sfw.fix.search.engine.Library;
import sfw.fix.search.index.SearchIndex;
import tools.jackson.databind.json.JsonMapper;

/** The compiled search engine gives the answers of the one that it was compiled from. */
class EngineIT {
  private static final Path CASES = Repo.ROOT.resolve("src/test/resources/search/eval.jsonl");
  private static final int GARBAGE = 200;

  @ParameterizedTest
  @EnumSource(Place.class)
  void theSiteAnswersAsTheIndexItWasMadeOf(Place place) throws IOException {
    Library library = new Library();
    String index = SearchIndex.of(TestSite.catalog());
    Map<String, String> chunks = Chunks.of(index, Index.read(index));
    if (TestSite.hasIndexInOnePiece()) {
      library.add(Library.WHOLE, index);
    }
    try (Visit visit = Visit.to(place)) {
      Page page = visit.open("about.html");
      loadSearch(page, place);
      for (String text : texts()) {
        fetchPublished(page, place, text);
        fetch(library, chunks, text);
        assertEquals(AnswerJson.write(library.search(text)), search(page, text), text);
      }
    }
  }

  @Test
  void anIndexInChunksIsPlannedAlike() throws IOException {
    String index = SearchIndex.of(catalog());
    Map<String, String> chunks = Chunks.of(index, Index.read(index));
    Library library = new Library();
    try (Visit visit = Visit.to(Place.SERVER)) {
      Page page = visit.open("about.html");
      page.evaluate(DRIVER);
      page.addScriptTag(script(Place.SERVER.address(TestSite.engine())));
      for (String text : texts()) {
        Set<String> needs = library.needs(text);
        assertEquals(needs, needs(page, text), text);
        while (!needs.isEmpty()) {
          for (String name : needs) {
            library.add(name, chunks.get(name));
            page.evaluate("file => fixEngine.add(...file)", List.of(name, chunks.get(name)));
          }
          needs = library.needs(text);
          assertEquals(needs, needs(page, text), text);
        }
        assertEquals(AnswerJson.write(library.search(text)), search(page, text), text);
      }
    }
  }

  /** As short as a driver can be: it keeps what the scripts hand over. */
  private static final String DRIVER =
      "window.fixSearch = {"
          + " manifest: it => { fixSearch.it = it },"
          + " file: (name, text) => fixEngine.add(name, text) }";

  private static void loadSearch(Page page, Place place) {
    page.evaluate(DRIVER);
    page.addScriptTag(script(place.address("search/manifest.js")));
    page.addScriptTag(script(place.address((String) page.evaluate("fixSearch.it.engine"))));
    for (Object name : (List<?>) page.evaluate("fixSearch.it.first")) {
      loadFile(page, place, (String) name);
    }
  }

  private static void fetchPublished(Page page, Place place, String text) {
    for (Set<String> needs = needs(page, text); !needs.isEmpty(); needs = needs(page, text)) {
      needs.forEach(name -> loadFile(page, place, name));
    }
  }

  private static void fetch(Library library, Map<String, String> files, String text) {
    for (Set<String> needs = library.needs(text); !needs.isEmpty(); needs = library.needs(text)) {
      needs.forEach(name -> library.add(name, files.get(name)));
    }
  }

  private static void loadFile(Page page, Place place, String name) {
    String folder = (String) page.evaluate("fixSearch.it.folder");
    page.addScriptTag(script(place.address(folder + name + ".js")));
  }

  private static AddScriptTagOptions script(String address) {
    return new AddScriptTagOptions().setUrl(address);
  }

  private static Set<String> needs(Page page, String text) {
    String names = (String) page.evaluate("text => fixEngine.needs(text)", text);
    return names.isEmpty() ? Set.of() : Set.of(names.split("\n"));
  }

  private static String search(Page page, String text) {
    return (String) page.evaluate("text => fixEngine.search(text)", text);
  }

  private static Catalog catalog() throws IOException {
    return Catalog.of(ContentReader.read(Repo.CONTENT, "content").draft());
  }

  /** The texts of the repository's own set, and garbage made of pieces of them. */
  private static List<String> texts() throws IOException {
    List<String> texts = new ArrayList<>();
    for (String line : Files.readAllLines(CASES)) {
      texts.add(JsonMapper.shared().readTree(line).get("text").asString());
    }
    assertFalse(texts.isEmpty());
    Random random = new Random(17);
    int real = texts.size();
    for (int i = 0; i < GARBAGE; i++) {
      StringBuilder text = new StringBuilder();
      for (int piece = random.nextInt(6); piece >= 0; piece--) {
        String from = texts.get(random.nextInt(real));
        int start = random.nextInt(from.length());
        int end = start + random.nextInt(from.length() - start);
        text.append(from, start, end).append("\n \u00e9\u4e2d<b>'\"\u001b[31m".charAt(piece));
      }
      texts.add(text.toString());
    }
    assertTrue(texts.size() > GARBAGE);
    return texts;
  }
}
