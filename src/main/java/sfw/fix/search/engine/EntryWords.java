package sfw.fix.search.engine;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The words of an entry's fields: for each the weight of the best field that it stands in. */
final class EntryWords {
  private static final double TOOL = 1.2;
  private static final double SLUG = 1.0;
  private static final double TITLE = 1.0;
  private static final double SIGNATURE = 0.9;
  private static final double PART_OF_WORD = 0.8;

  private final Vocabulary vocabulary;
  private final Weights weights = new Weights();
  private final Set<Integer> identifiers = new HashSet<>();

  EntryWords(Vocabulary vocabulary, String id, String title) {
    this.vocabulary = vocabulary;
    int slash = id.indexOf('/');
    add(weights, id.substring(0, Math.max(0, slash)), TOOL);
    add(weights, id.substring(slash + 1), SLUG);
    add(weights, title, TITLE);
    addIdentifiers(title);
  }

  /** Adds a signature as the index writes it. The words of a lookalike only become known. */
  void addSignature(String written, boolean isLookalike) {
    if (isLookalike) {
      add(new Weights(), written, 0);
      return;
    }
    for (List<SignatureParts.Part> parts : SignatureParts.variants(written)) {
      for (SignatureParts.Part part : parts) {
        add(weights, part.text(), SIGNATURE);
        addIdentifiers(part.text());
      }
    }
  }

  /** Adds the words of a field, with its weight in tenths in front. */
  void addField(String line) {
    if (!line.isEmpty()) {
      add(weights, line.substring(1), (line.charAt(0) - '0') / 10.0);
    }
  }

  private void add(Weights words, String text, double weight) {
    for (Token token : Tokenizer.tokenize(text)) {
      double here = weight * Math.max(0.5, token.kind().evidence());
      words.raise(vocabulary.add(token.text()), here);
      for (String part : SubWords.of(text.substring(token.start(), token.end()))) {
        words.raise(vocabulary.add(part), here * PART_OF_WORD);
      }
    }
  }

  private void addIdentifiers(String text) {
    for (Token token : Tokenizer.tokenize(text)) {
      if (token.kind() == Kind.WORD && Identifier.is(text.substring(token.start(), token.end()))) {
        identifiers.add(vocabulary.add(token.text()));
      }
    }
  }

  /** Word numbers and weights. */
  Weights weights() {
    return weights;
  }

  /** The numbers of words that are names made for machines. */
  Set<Integer> identifiers() {
    return identifiers;
  }
}
