package sfw.fix.search.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** An index in chunks answers as the whole one does, and needs little of it. */
class ChunksTest {
  private static final int ENTRIES = 3000;

  /** What a first text may fetch beside the word list, gzipped, on average. */
  private static final int BYTES = 40_000;

  private static final String[] VERBS = {
    "open", "read", "write", "parse", "lock", "resolve", "connect", "bind", "allocate", "verify"
  };
  private static final String[] ENDINGS = {
    "permission denied", "no such file", "connection refused", "timed out", "invalid argument"
  };

  private static final List<String> messages = new ArrayList<>();
  private static String wholeText;
  private static Engine whole;
  private static Map<String, String> chunks;

  @BeforeAll
  static void makeMessagesThatDifferInFewWords() {
    Random random = new Random(7);
    StringBuilder index = new StringBuilder(Index.HEADER);
    Set<String> seen = new TreeSet<>();
    while (messages.size() < ENTRIES) {
      String message =
          "cannot %s %s %s: %s"
              .formatted(
                  VERBS[random.nextInt(VERBS.length)],
                  word(random, 90),
                  word(random, 700),
                  ENDINGS[random.nextInt(ENDINGS.length)]);
      if (seen.add(message)) {
        String id = "tool%d/m%05d".formatted(messages.size() / 50, messages.size());
        index.append('=').append(id).append('\t').append(message).append("\t\n");
        index.append('~').append(message).append('\n');
        messages.add(message);
      }
    }
    wholeText = index.toString();
    whole = new Engine(Index.read(wholeText));
    chunks = Chunks.of(wholeText, Index.read(wholeText));
  }

  /** A made-up word, one of so many. */
  private static String word(Random random, int of) {
    StringBuilder word = new StringBuilder();
    for (int n = random.nextInt(of) + 11; n > 0; n /= 11) {
      word.append("bdfgklmnrst".charAt(n % 11)).append("aeiou".charAt(n % 5));
    }
    return word.toString();
  }

  @Test
  void theFirstAnswerToAPasteIsThatOfTheWholeIndex() {
    assertSameFirst(
        (message, random) ->
            "2026-11-26 10:1%d app[%d]: error: %s".formatted(random.nextInt(10), 77, message));
  }

  @Test
  void theFirstAnswerAmongOtherLinesIsThatOfTheWholeIndex() {
    assertSameFirst(
        (message, random) ->
            "at com.example.Thing.run(Thing.java:%d)\nstarting up, please wait\n%s\nbye"
                .formatted(random.nextInt(900), message));
  }

  @Test
  void theFirstAnswerToAFewWordsIsThatOfTheWholeIndex() {
    assertSameFirst((message, random) -> message.substring(message.indexOf(' ', 8)));
  }

  @Test
  void entriesThatHaveChangedSinceAreFoundAsTheyAreNow() {
    String id = "tool0/m00005";
    String message = "cannot frobnicate the quuxalizer: no such gizmo";
    String lines = "=" + id + "\t" + message + "\t\n~" + message + "\n";
    String pasted = "2026-11-26 error: " + message;
    for (Library library : renewed(Set.of(id, "tool0/m00006"), lines, pasted)) {
      assertEquals(id, first(library.search(pasted)));
    }
    for (Library library : renewed(Set.of(id, "tool0/m00006"), lines, messages.get(5))) {
      assertTrue(isNowhere(id, library.search(messages.get(5))));
    }
    for (Library library : renewed(Set.of(id, "tool0/m00006"), lines, messages.get(6))) {
      assertTrue(isNowhere("tool0/m00006", library.search(messages.get(6))));
    }
  }

  private static boolean isNowhere(String id, Answer answer) {
    return answer.hits().stream()
        .noneMatch(hit -> hit.entry().id().equals(id) && hit.confidence() != Confidence.PERHAPS);
  }

  /** The index with some entries as they are now, in chunks and in one piece. */
  private static List<Library> renewed(Set<String> changed, String lines, String text) {
    Library inChunks = new Library(changed, lines);
    fetch(inChunks, text);
    Library inOne = new Library(changed, lines);
    inOne.add(Library.WHOLE, wholeText);
    return List.of(inChunks, inOne);
  }

  @Test
  void amongTheEntriesThatTextsMayFindTheAnswerIsThatOfAll() {
    Library library = new Library();
    List<String> texts = messages.subList(100, 140);
    texts.forEach(text -> fetch(library, text));
    Engine few = library.among(texts, 12);
    for (String text : texts) {
      assertEquals(first(whole.search(text)), first(few.search(text)));
      assertEquals(
          whole.search(text).hits().get(0).score(), few.search(text).hits().get(0).score(), 1e-9);
    }
    assertTrue(few.has("tool2/m00100"));
    assertFalse(few.has("tool9/nowhere"));
  }

  @Test
  void theBestFewAreKeptInOrder() {
    BestFirst<String> best = new BestFirst<>(3);
    best.offer("b", 2);
    best.offer("nothing", 0);
    best.offer("d", 1);
    best.offer("c", 2);
    best.offer("a", 5);
    best.offer("too late", 2);
    assertEquals(List.of("a", "b", "c"), best.items());
  }

  private interface Asked {
    String of(String message, Random random);
  }

  private static void assertSameFirst(Asked asked) {
    Random random = new Random(3);
    int same = 0;
    int bytes = 0;
    int queries = 200;
    for (int i = 0; i < queries; i++) {
      String text = asked.of(messages.get(random.nextInt(ENTRIES)), random);
      Library library = new Library();
      bytes += gzipped(fetch(library, text));
      same += first(library.search(text)).equals(first(whole.search(text))) ? 1 : 0;
    }
    assertTrue(same >= queries * 99 / 100, same + " of " + queries + " as the whole index");
    assertTrue(bytes / queries <= BYTES, bytes / queries + " bytes for a text");
  }

  private static String first(Answer answer) {
    List<Hit> hits = answer.hits();
    return hits.isEmpty() ? "" : hits.get(0).entry().id();
  }

  private static int gzipped(Set<String> names) {
    int bytes = 0;
    for (String name : names) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
        gzip.write(chunks.get(name).getBytes(StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      bytes += name.equals(Chunks.WORDS) ? 0 : out.size();
    }
    return bytes;
  }

  /** Adds what a text needs, and says what that was. */
  private static Set<String> fetch(Library library, String text) {
    Set<String> fetched = new TreeSet<>();
    for (Set<String> needs = library.needs(text); !needs.isEmpty(); needs = library.needs(text)) {
      for (String name : needs) {
        assertTrue(fetched.add(name), () -> "asks again for " + name);
        library.add(name, chunks.get(name));
      }
    }
    return fetched;
  }

  @Test
  void wordsWeighWhatTheyWeighInTheWholeIndex() {
    WordList list = WordList.read(chunks.get(Chunks.WORDS));
    list.vocabulary().weigh(list.entries());
    Vocabulary all = whole.vocabulary();
    assertEquals(all.size(), list.vocabulary().size());
    for (int i = 0; i < all.size(); i++) {
      int number = list.vocabulary().number(all.word(i));
      assertEquals(all.weight(i), list.vocabulary().weight(number), 1e-12, all.word(i));
      assertEquals(all.named(i), list.vocabulary().named(number), all.word(i));
    }
  }

  @Test
  void aTextIsNotAnsweredBeforeItsFilesAreThere() {
    Library library = new Library();
    assertThrows(IllegalStateException.class, () -> library.search("connection refused"));
    library.add(Chunks.WORDS, chunks.get(Chunks.WORDS));
    String text = messages.get(5);
    assertThrows(IllegalStateException.class, () -> library.search(text));
    fetch(library, text);
    assertEquals(Set.of(), library.needs(text));
    assertEquals("tool0/m00005", first(library.search(text)));
  }

  @Test
  void filesOfAnotherKindAreRefused() {
    Library library = new Library();
    assertThrows(IllegalArgumentException.class, () -> library.add("words", "nonsense"));
    assertThrows(IllegalArgumentException.class, () -> library.add("index", "nonsense"));
  }

  @Test
  void postingsAreReadAsTheyWereWritten() {
    Random random = new Random(1);
    PostingList.Writer writer = new PostingList.Writer();
    List<Integer> entries = new ArrayList<>();
    int entry = 0;
    for (int i = 0; i < 500; i++) {
      entry += 1 + random.nextInt(1 << random.nextInt(18));
      entries.add(entry);
      writer.add(entry, i % 3 == 0 ? 0.3 : 1, i % 2 == 0);
    }
    PostingList read = PostingList.read(writer.text());
    assertEquals(entries.size(), read.size());
    for (int i = 0; i < entries.size(); i++) {
      assertEquals(entries.get(i), read.entry(i));
      assertEquals(i % 2 == 0, read.inSignature(i));
    }
    assertEquals(0, PostingList.read("").size());
  }
}
