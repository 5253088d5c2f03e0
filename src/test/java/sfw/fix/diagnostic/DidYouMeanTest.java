package sfw.fix.diagnostic;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DidYouMeanTest {

  @ParameterizedTest
  @CsvSource({
    "titel, title",
    "tilte, title",
    "Title, title",
    "lable, label",
    "labels, label",
    "sumary, summary",
    "signature, signatures",
    "reference, references",
    "confirmed_by, confirmed-by",
  })
  void theNearestIsNamed(String unknown, String nearest) {
    List<String> known =
        List.of("title", "label", "summary", "signatures", "references", "confirmed-by");

    assertEquals("did you mean \"" + nearest + "\"?", DidYouMean.hint(unknown, known));
  }

  @Test
  void severalThatAreNearAreNamedNearestFirst() {
    assertEquals(
        "did you mean \"jacket\" or \"packets\" or \"pockets\"?",
        DidYouMean.hint("packet", List.of("locker", "pockets", "packets", "jacket", "rockets")));
  }

  @Test
  void fewAreAllNamedWhenNoneIsNear() {
    assertEquals("known are \"a\", \"b\"", DidYouMean.hint("xyz", Set.of("b", "a")));
  }

  @Test
  void aListStaysInItsOrder() {
    assertEquals(
        "known are \"high\", \"medium\", \"low\"",
        DidYouMean.hint("urgent", List.of("high", "medium", "low")));
  }

  @Test
  void manyAreNotNamed() {
    List<String> many = IntStream.range(0, 10_000).mapToObj(i -> "name-" + i).toList();

    assertEquals(
        "none of the 10000 known ones is like it", DidYouMean.hint("something-else", many));
  }

  @Test
  void whenThereIsNoneItSaysSo() {
    assertEquals("none is declared yet", DidYouMean.hint("x", List.of()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', 0",
    "'', abc, 3",
    "abc, '', 3",
    "abc, abc, 0",
    "abc, abd, 1",
    "abc, ab, 1",
    "abc, xabc, 1",
    "abc, acb, 1",
    "kitten, sitting, 3",
    "ca, abc, 3",
  })
  void distanceCountsEdits(String a, String b, int expected) {
    assertEquals(expected, DidYouMean.distance(a, b));
    assertEquals(expected, DidYouMean.distance(b, a));
  }
}
