package sfw.fix.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import sfw.fix.model.Sample;
import sfw.fix.search.engine.Engine;
import sfw.fix.search.engine.Index;
import sfw.fix.search.index.SearchIndex;
import sfw.fix.search.index.SelfRetrieval;

class SelfRetrievalTest {

  @Test
  void everyEntryIsFoundByItsOwnTextsAndNoneByItsLookalikes() {
    String problems =
        SelfRetrieval.check(Searched.CATALOG).stream()
            .map(SelfRetrieval.Lost::diagnostic)
            .map(problem -> problem.span() + " " + problem.message() + "; " + problem.hint())
            .collect(Collectors.joining("\n"));
    assertEquals("", problems);
  }

  @Test
  void theMessageShowsTheScoresAndTheWordsThatDecided() {
    Engine without =
        new Engine(
            Index.read(
                SearchIndex.of(Searched.CATALOG).replace("=linux/enospc", "=linux/other-enospc")));
    var entry =
        Searched.CATALOG.entries().values().stream()
            .filter(e -> e.id().toString().equals("linux/enospc-no-space-left-on-device"))
            .toList();
    var problem = SelfRetrieval.check(without, entry).get(0).diagnostic();
    assertEquals(
        "the signature \"No space left on device\" does not find"
            + " linux/enospc-no-space-left-on-device first",
        problem.message());
    String hint = problem.hint().orElseThrow();
    assertEquals("linux/other-enospc-no-space-left-on-device scores", hint.substring(0, 49));
    assertEquals(true, hint.contains("by the words No device left on space"), hint);
  }

  @Test
  void theSameCatalogGivesTheSameIndex() {
    assertEquals(SearchIndex.of(Searched.CATALOG), SearchIndex.of(Searched.CATALOG));
    assertNotEquals("", SearchIndex.of(Searched.CATALOG));
  }

  /** The samples again, as another machine, another terminal and another hour would show them. */
  @Test
  void samplesAreFoundWhateverStandsAroundThem() {
    StringBuilder lost = new StringBuilder();
    int all = 0;
    for (var entry : Searched.CATALOG.entries().values()) {
      List<Sample> samples =
          entry.explanation().map(explanation -> explanation.samples()).orElse(List.of());
      for (Sample sample : samples) {
        for (Mutation mutation : Mutation.values()) {
          String text = mutation.of(sample.text().value());
          var hits = Searched.ENGINE.search(text).hits();
          all++;
          if (hits.isEmpty() || !hits.get(0).entry().id().equals(entry.id().toString())) {
            lost.append(mutation).append(" of ").append(entry.id()).append(":\n").append(text);
          }
        }
      }
    }
    assertEquals("", lost.toString(), () -> "of " + Mutation.values().length + " mutations each");
    assertNotEquals(0, all);
  }
}
