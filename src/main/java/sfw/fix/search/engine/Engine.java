package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers a text: which entries explain it, how surely, and why. Any text is a valid query.
 *
 * <ol>
 *   <li>{@link PasteReader} cleans the text, {@link Tokenizer} cuts it into words, {@link
 *       WrapJoiner} joins those that a terminal cut.
 *   <li>{@link SignatureMatcher} looks for the programs' own words.
 *   <li>{@link KeywordRanker} looks for words that somebody remembers.
 *   <li>Both scores add up; {@link Judge} says how sure that is.
 * </ol>
 */
public final class Engine {
  private static final int MOST_HITS = 20;
  private static final double DENIED = 0.4;
  private static final double NAMED = 0.6;

  /** A signature that is there from end to end is more than a larger part of a longer one. */
  private static final double WHOLE = 0.99;

  private static final double WHOLE_BONUS = 1.15;

  private static final int FEW_WORDS = 8;
  private static final double NAMED_TOOL = 1.3;
  private static final int MOST_IGNORED = 40;

  private final Index index;
  private final KeywordRanker keywords;

  public Engine(Index index) {
    this.index = index;
    this.keywords = new KeywordRanker(index);
  }

  Vocabulary vocabulary() {
    return index.vocabulary();
  }

  /** Whether it can find an entry. */
  public boolean has(String id) {
    for (Entry entry : index.entries()) {
      if (entry.id().equals(id)) {
        return true;
      }
    }
    return false;
  }

  public Answer search(String text) {
    return search(Query.read(text, index.vocabulary()));
  }

  Answer search(Query query) {
    Paste paste = query.paste();
    List<Token> tokens = query.tokens();
    int[] words = query.words();
    SignatureMatcher matcher = new SignatureMatcher(index, tokens, words, paste.text());
    KeywordRanker.Ranking ranking = keywords.rank(tokens, paste.text());
    Map<Integer, SignatureMatcher.Match> matches =
        matcher.match(query.isTyped() ? ranking.best(CandidateFinder.MOST_FAVOURITES) : List.of());
    List<Scored> scored =
        score(matches, ranking, named(tokens, words), matcher.denied(), toolsNamed(query));
    List<Hit> hits = new ArrayList<>();
    Judge judge = new Judge(scored);
    for (int i = 0; i < scored.size() && i < MOST_HITS; i++) {
      hits.add(hit(scored, i, judge, matcher, new Ranges(paste, tokens)));
    }
    return new Answer(group(hits), hints(tokens, hits), ignored(tokens));
  }

  /**
   * An entry's scores.
   *
   * @param match null when none of its signatures stands in the text
   * @param strength see {@link Hit#strength}
   * @param coverage the share of the text's words that the entry has
   * @param isDenied whether the entry says that the text is another error
   */
  record Scored(
      int entry,
      double score,
      double strength,
      SignatureMatcher.@Nullable Match match,
      double coverage,
      boolean isDenied) {}

  private List<Scored> score(
      Map<Integer, SignatureMatcher.Match> matches,
      KeywordRanker.Ranking ranking,
      double[] named,
      Set<Integer> denied,
      Set<String> toolsNamed) {
    BestFirst<Scored> best = new BestFirst<>(MOST_HITS + Judge.RIVALS);
    for (int entry = 0; entry < index.entries().size(); entry++) {
      SignatureMatcher.@Nullable Match match = matches.get(entry);
      double matched = match == null ? 0 : match.score();
      double asked = ranking.score(entry) + named[entry];
      double coverage = ranking.coverage(entry);
      boolean isDenied = denied.contains(entry);
      if (match != null && match.coverage() >= WHOLE) {
        matched *= WHOLE_BONUS;
      }
      if (matched + asked > 0) {
        double trust = (isDenied ? DENIED : 1) * (isOfOne(entry, toolsNamed) ? NAMED_TOOL : 1);
        double score = (matched + asked) * trust;
        double strength = Math.max(matched, asked * coverage) * trust;
        best.offer(new Scored(entry, score, strength, match, coverage, isDenied), score);
      }
    }
    return best.items();
  }

  private boolean isOfOne(int entry, Set<String> tools) {
    if (tools.isEmpty()) {
      return false;
    }
    String id = index.entries().get(entry).id();
    return tools.contains(id.substring(0, Math.max(0, id.indexOf('/'))));
  }

  /** The words of a short text: who names a tool means its errors. A log names many. */
  private static Set<String> toolsNamed(Query query) {
    Set<String> named = new HashSet<>();
    for (int i = 0; i < query.tokens().size() && query.tokens().size() <= FEW_WORDS; i++) {
      named.add(query.tokens().get(i).text());
    }
    return named;
  }

  /** What the identifiers of the text say, however long it is. */
  private double[] named(List<Token> tokens, int[] words) {
    double[] named = new double[index.entries().size()];
    Set<Integer> seen = new HashSet<>();
    for (int i = 0; i < words.length; i++) {
      Kind kind = tokens.get(i).kind();
      boolean counts = words[i] != Vocabulary.UNKNOWN && kind == Kind.WORD;
      if (counts && seen.add(words[i])) {
        List<Integer> entries = index.fields().identified(words[i]);
        for (int entry : entries) {
          named[entry] +=
              NAMED * index.vocabulary().weight(words[i]) / index.vocabulary().named(words[i]);
        }
      }
    }
    return named;
  }

  private Hit hit(
      List<Scored> all, int number, Judge judge, SignatureMatcher matcher, Ranges ranges) {
    Scored scored = all.get(number);
    Entry entry = index.entries().get(scored.entry());
    Confidence confidence = judge.confidence(number);
    SignatureMatcher.Match match = scored.match();
    if (match == null) {
      return new Hit(
          entry,
          confidence,
          scored.score(),
          scored.strength(),
          "",
          0,
          List.of(),
          List.of(),
          -1,
          -1);
    }
    return new Hit(
        entry,
        confidence,
        scored.score(),
        scored.strength(),
        signature(entry, match),
        match.coverage(),
        ranges.of(match),
        matcher.captures(match),
        ranges.firstLine(match),
        ranges.lastLine(match));
  }

  private String signature(Entry entry, SignatureMatcher.Match match) {
    int number = match.main().pattern().signature() - index.firstSignature(match.entry());
    return entry.signatures().get(number);
  }

  /**
   * Hits that explain the same lines stand together; each group is as good as its best. Those that
   * begin with a guess come last.
   */
  private static List<Answer.Group> group(List<Hit> hits) {
    List<List<Hit>> groups = new ArrayList<>();
    for (Hit hit : hits) {
      List<Hit> home = null;
      for (List<Hit> group : groups) {
        if (home == null && belongs(hit, group.get(0))) {
          home = group;
        }
      }
      if (home == null) {
        home = new ArrayList<>();
        groups.add(home);
      }
      home.add(hit);
    }
    List<Answer.Group> made = new ArrayList<>();
    List<Answer.Group> guesses = new ArrayList<>();
    for (List<Hit> group : groups) {
      boolean guess = group.get(0).confidence() == Confidence.PERHAPS;
      (guess ? guesses : made).add(new Answer.Group(group));
    }
    made.addAll(guesses);
    return made;
  }

  private static boolean belongs(Hit hit, Hit leader) {
    boolean alike = hit.firstLine() < 0 || leader.firstLine() < 0;
    boolean weak = hit.confidence() == Confidence.PERHAPS;
    return alike
        || weak
        || (hit.firstLine() <= leader.lastLine() && leader.firstLine() <= hit.lastLine());
  }

  private static List<String> hints(List<Token> tokens, List<Hit> hits) {
    int foreign = 0;
    for (Token token : tokens) {
      boolean letters = false;
      for (int i = 0; i < token.text().length(); i++) {
        letters |= Chars.isForeignLetter(token.text().charAt(i));
      }
      foreign += letters && token.text().length() > 2 ? 1 : 0;
    }
    boolean found = !hits.isEmpty() && hits.get(0).confidence() != Confidence.PERHAPS;
    return foreign * 3 > tokens.size() && !found
        ? List.of(
            "The message seems to be translated. Run the command again with LC_ALL=C in front of"
                + " it, and paste what it says in English.")
        : List.of();
  }

  private List<String> ignored(List<Token> tokens) {
    Set<String> seen = new HashSet<>();
    List<String> ignored = new ArrayList<>();
    for (Token token : tokens) {
      boolean unknown =
          token.kind() == Kind.TIME
              || index.vocabulary().number(token.text()) == Vocabulary.UNKNOWN;
      if (unknown && ignored.size() < MOST_IGNORED && seen.add(token.text())) {
        ignored.add(token.text());
      }
    }
    return ignored;
  }

  /** Turns tokens into places of what was pasted. */
  private record Ranges(Paste paste, List<Token> tokens) {
    List<Range> of(SignatureMatcher.Match match) {
      List<Range> ranges = new ArrayList<>();
      for (int token : matched(match)) {
        Token t = tokens.get(token);
        ranges.add(new Range(paste.origin(t.start()), paste.originBehind(t.end())));
      }
      return ranges;
    }

    private static List<Integer> matched(SignatureMatcher.Match match) {
      Map<Integer, Boolean> seen = new HashMap<>();
      List<Integer> matched = new ArrayList<>();
      List<Alignment> all = new ArrayList<>(match.best());
      all.addAll(match.further());
      for (Alignment alignment : all) {
        for (int token : alignment.tokens()) {
          if (token >= 0 && seen.put(token, true) == null) {
            matched.add(token);
          }
        }
      }
      matched.sort((a, b) -> a - b);
      return matched;
    }

    int firstLine(SignatureMatcher.Match match) {
      return tokens.get(match.firstToken()).line();
    }

    int lastLine(SignatureMatcher.Match match) {
      return tokens.get(match.lastToken()).line();
    }
  }
}
