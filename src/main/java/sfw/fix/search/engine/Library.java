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

  private final Map<String, List<String>> files = new HashMap<>();
  private @Nullable Engine whole;
  private @Nullable WordList words;

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
    Planner plan = plan(words, Query.read(text, words.vocabulary()));
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
    if (words == null || !needs(text).isEmpty()) {
      throw new IllegalStateException("files of the index are missing");
    }
    Query query = Query.read(text, words.vocabulary());
    StringBuilder entries = new StringBuilder();
    List<Integer> chosen = new ArrayList<>(plan(words, query).entries());
    chosen.sort((a, b) -> a - b);
    for (int entry : chosen) {
      List<String> file = files.getOrDefault(Chunks.ENTRIES + words.fileOfEntry(entry), List.of());
      entries.append(file.get(words.placeInFile(entry)));
    }
    return new Engine(new Index(words.vocabulary(), entries.toString())).search(query);
  }

  private Planner plan(WordList list, Query query) {
    Planner planner = new Planner(list.vocabulary(), word -> postings(list, word));
    planner.plan(query);
    return planner;
  }

  private @Nullable PostingList postings(WordList list, int word) {
    @Nullable List<String> file = files.get(postingsFile(list, word));
    return file == null ? null : PostingList.read(file.get(list.placeInPostings(word)));
  }

  private static String postingsFile(WordList list, int word) {
    return Chunks.POSTINGS + list.fileOfWord(word);
  }
}
