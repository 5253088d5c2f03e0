package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.Collection;
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
  private final @Nullable Renewal renewal;

  /** An index of which no file is there yet. */
  public Library() {
    this.renewal = null;
  }

  /**
   * The same, with some entries as they are now.
   *
   * @param changed ids of entries that have changed since, or are gone
   * @param lines of those that are there, as an {@link Index} has them
   */
  public Library(Set<String> changed, String lines) {
    this.renewal = new Renewal(changed, lines);
  }

  /**
   * Adds a file.
   *
   * @throws IllegalArgumentException when it is none of the index, or of another version
   */
  public void add(String name, String text) {
    if (name.equals(WHOLE)) {
      whole = new Engine(renewal == null ? Index.read(text) : Index.read(text, renewal));
    } else if (name.equals(Chunks.WORDS)) {
      WordList list = WordList.read(text);
      if (renewal != null) {
        renewal.read(list.vocabulary());
        renewal.count(list.vocabulary());
      }
      list.vocabulary().weigh(list.entries());
      words = list;
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
    return engine(words, chosen(words, query)).search(query);
  }

  /**
   * An engine over the entries that some texts may find. It weighs words as they weigh among all
   * entries.
   *
   * @param most how many entries to take for each text, besides those that have changed
   * @throws IllegalStateException when files are missing
   */
  public Engine among(Collection<String> texts, int most) {
    if (whole != null) {
      return whole;
    }
    if (words == null) {
      throw new IllegalStateException(INCOMPLETE);
    }
    Set<Integer> chosen = new HashSet<>();
    for (String text : texts) {
      int taken = 0;
      for (int entry : chosen(words, query(words, text))) {
        boolean stays = renewal == null || !renewal.has(entry(words, entry).entry().id());
        if (taken < most && stays) {
          chosen.add(entry);
          taken++;
        }
      }
    }
    return engine(words, new ArrayList<>(chosen));
  }

  private List<Integer> chosen(WordList list, Query query) {
    Planner plan = plan(list, query);
    if (!plan.missing().isEmpty()) {
      throw new IllegalStateException(INCOMPLETE);
    }
    return plan.entries();
  }

  private Engine engine(WordList list, List<Integer> chosen) {
    List<IndexedEntry> found = new ArrayList<>();
    chosen.sort((a, b) -> a - b);
    for (int entry : chosen) {
      found.add(entry(list, entry));
    }
    return new Engine(new Index(list.vocabulary(), renewal == null ? found : renewal.apply(found)));
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
    if (!list.has(word)) {
      return PostingList.read("");
    }
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
