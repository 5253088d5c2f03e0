package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The words of all fields of all entries: for each word, which entries have it, and how well. */
final class FieldWords {
  private static final double TOOL = 1.2;
  private static final double SLUG = 1.0;
  private static final double TITLE = 1.0;
  private static final double SIGNATURE = 0.9;
  private static final double PART_OF_WORD = 0.8;

  /** An identifier that more entries have than this tells none of them apart. */
  private static final int SHARED_IDENTIFIER = 3;

  /** An entry that has a word, and the weight of the best field that it stands in. */
  record Posting(int entry, double weight) {}

  private final Vocabulary vocabulary;
  private final List<List<Posting>> postings = new ArrayList<>();
  private final Map<Integer, List<Integer>> identifiers = new HashMap<>();

  FieldWords(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  void add(int number, Entry entry, List<String> signatures, List<String> fieldLines) {
    Map<Integer, Double> words = new HashMap<>();
    int slash = entry.id().indexOf('/');
    addText(words, entry.id().substring(0, Math.max(0, slash)), TOOL);
    addText(words, entry.id().substring(slash + 1), SLUG);
    addText(words, entry.title(), TITLE);
    addIdentifiers(number, entry.title());
    for (String signature : signatures) {
      if (signature.charAt(0) == '-') {
        addText(new HashMap<>(), signature.substring(1), 0);
        continue;
      }
      for (List<SignatureParts.Part> parts : SignatureParts.variants(signature.substring(1))) {
        for (SignatureParts.Part part : parts) {
          addText(words, part.text(), SIGNATURE);
          addIdentifiers(number, part.text());
        }
      }
    }
    for (String line : fieldLines) {
      if (!line.isEmpty()) {
        addText(words, line.substring(1), (line.charAt(0) - '0') / 10.0);
      }
    }
    for (Map.Entry<Integer, Double> word : words.entrySet()) {
      vocabulary.count(word.getKey());
      postingsOf(word.getKey()).add(new Posting(number, word.getValue()));
    }
  }

  private void addText(Map<Integer, Double> words, String text, double weight) {
    for (Token token : Tokenizer.tokenize(text)) {
      double here = weight * Math.max(0.5, token.kind().evidence());
      words.merge(vocabulary.add(token.text()), here, Math::max);
      for (String part : SubWords.of(text.substring(token.start(), token.end()))) {
        words.merge(vocabulary.add(part), here * PART_OF_WORD, Math::max);
      }
    }
  }

  private void addIdentifiers(int number, String text) {
    for (Token token : Tokenizer.tokenize(text)) {
      String raw = text.substring(token.start(), token.end());
      if (token.kind() == Kind.WORD && Identifier.is(raw)) {
        int word = vocabulary.add(token.text());
        List<Integer> having = identifiers.computeIfAbsent(word, w -> new ArrayList<>());
        if (!having.contains(number)) {
          having.add(number);
          vocabulary.countNamed(word);
        }
      }
    }
  }

  /** The entries that a name or code made for machines points at; none when it is a common one. */
  List<Integer> identified(int word) {
    return vocabulary.named(word) <= SHARED_IDENTIFIER
        ? identifiers.getOrDefault(word, List.of())
        : List.of();
  }

  private List<Posting> postingsOf(int word) {
    while (postings.size() <= word) {
      postings.add(new ArrayList<>());
    }
    return postings.get(word);
  }

  List<Posting> of(int word) {
    return word < postings.size() ? postings.get(word) : List.of();
  }
}
