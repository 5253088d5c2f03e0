package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The index, file by file as they arrive: one that holds everything, or {@link Chunks}. Ask what a
 * text {@link #needs}, add those files, ask again until it needs no more, then {@link #search}.
 */
public final class Library {
  /** The file of an index that is in one piece. */
  public static final String WHOLE = "index";

  private static final String INCOMPLETE = "files of the index are missing";

  private final Map<String, List<String>> files = new HashMap<>();
  private final Map<Integer, PostingList> postings = new HashMap<>();
  private final Map<Integer, IndexedEntry> entries = new HashMap<>();
  private @Nullable Engine whole;
  private @Nullable WordList words;
  private String lastText = "";
  private @Nullable Query lastQuery;
  private @Nullable Planner lastPlan;

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException when it is none of the index, or of another version
   */
  public void add(String name, String text) {
    if (name.equals(WHOLE)) {
      whole = new Engine(Index.read(text));
    } else if (name.equals(Chunks.WORDS)) {
      words = WordList.read(text);
    } else {
      files.put(name, name.startsWith(Chunks.ENTRIES) ? Chunks.blocks(text) : lines(text));
    }
  }

  private static List<String> lines(String text) {
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
      lines.add(text.substring(start, end));
      start = end + 1;
    }
    return lines;
  }

  /** The names of files that are still missing before a text can be answered. */
  public Set<String> needs(String text) {
    Set<String> needs = new HashSet<>();
    if (whole != null) {
      return needs;
    }
    if (words == null) {
      needs.add(Chunks.WORDS);
      return needs;
    }
    Planner plan = plan(words, query(words, text));
    for (int word : plan.missing()) {
      needs.add(postingsFile(words, word));
    }
    if (needs.isEmpty()) {
      for (int entry : plan.entries()) {
        String file = Chunks.ENTRIES + words.fileOfEntry(entry);
        if (!files.containsKey(file)) {
          needs.add(file);
        }
      }
    }
    return needs;
  }

  /**
   * Answers a text.
   *
   * @throws IllegalStateException when files are missing
   */
  public Answer search(String text) {
    if (whole != null) {
      return whole.search(text);
    }
    if (words == null) {
      throw new IllegalStateException(INCOMPLETE);
    }
    Query query = query(words, text);
    List<IndexedEntry> found = new ArrayList<>();
    Planner plan = plan(words, query);
    if (!plan.missing().isEmpty()) {
      throw new IllegalStateException(INCOMPLETE);
    }
    List<Integer> chosen = new ArrayList<>(plan.entries());
    chosen.sort((a, b) -> a - b);
    for (int entry : chosen) {
      found.add(entry(words, entry));
    }
    return new Engine(new Index(words.vocabulary(), found)).search(query);
  }

  /** Entries come up again and again while somebody types. */
  private IndexedEntry entry(WordList list, int number) {
    @Nullable IndexedEntry entry = entries.get(number);
    if (entry == null) {
      @Nullable List<String> file = files.get(Chunks.ENTRIES + list.fileOfEntry(number));
      if (file == null) {
        throw new IllegalStateException(INCOMPLETE);
      }
      String lines = file.get(list.placeInFile(number));
      entry = IndexedEntry.readAll(lines, 0, list.vocabulary()).get(0);
      entries.put(number, entry);
    }
    return entry;
  }

  /** A text is asked about several times while its files arrive. */
  private Query query(WordList list, String text) {
    Query query = lastQuery;
    if (query == null || !text.equals(lastText)) {
      query = Query.read(text, list.vocabulary());
      lastQuery = query;
      lastText = text;
      lastPlan = null;
    }
    return query;
  }

  /** A plan that misses nothing stays as it is. */
  private Planner plan(WordList list, Query query) {
    Planner plan = lastPlan;
    if (plan == null || !plan.missing().isEmpty()) {
      plan = new Planner(list.vocabulary(), word -> postings(list, word));
      plan.plan(query);
      lastPlan = plan;
    }
    return plan;
  }

  private @Nullable PostingList postings(WordList list, int word) {
    @Nullable PostingList known = postings.get(word);
    @Nullable List<String> file = files.get(postingsFile(list, word));
    if (known == null && file != null) {
      known = PostingList.read(file.get(list.placeInPostings(word)));
      postings.put(word, known);
    }
    return known;
  }

  private static String postingsFile(WordList list, int word) {
    return Chunks.POSTINGS + list.fileOfWord(word);
  }
}
