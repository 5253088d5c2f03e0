package sfw.fix.search.engine;

import java.util.ArrayList;
import java.util.List;

/** Makes patterns of a signature: one for each line of each variant that its choices allow. */
final class PatternCompiler {
  private final Vocabulary vocabulary;

  PatternCompiler(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  List<Pattern> compile(String written) {
    List<Pattern> patterns = new ArrayList<>();
    for (List<SignatureParts.Part> variant : SignatureParts.variants(written)) {
      int line = 0;
      for (List<SignatureParts.Part> parts : lines(variant)) {
        Pattern pattern = new Line(vocabulary).compile(line, parts);
        if (pattern.words().length > 0) {
          patterns.add(pattern);
          line++;
        }
      }
    }
    return patterns;
  }

  private static List<List<SignatureParts.Part>> lines(List<SignatureParts.Part> parts) {
    List<List<SignatureParts.Part>> lines = new ArrayList<>();
    List<SignatureParts.Part> line = new ArrayList<>();
    for (SignatureParts.Part part : parts) {
      String text = part.text();
      int start = 0;
      for (int feed = text.indexOf('\n'); feed >= 0; feed = text.indexOf('\n', start)) {
        line.add(SignatureParts.Part.literal(text.substring(start, feed)));
        lines.add(line);
        line = new ArrayList<>();
        start = feed + 1;
      }
      line.add(part.isSlot() ? part : SignatureParts.Part.literal(text.substring(start)));
    }
    lines.add(line);
    return lines;
  }

  private static final class Line {
    private final Vocabulary vocabulary;
    private final List<Integer> words = new ArrayList<>();
    private final List<Double> weights = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private List<Gap.Slot> slots = new ArrayList<>();
    private List<String> separators = new ArrayList<>();
    private String punctuation = "";

    Line(Vocabulary vocabulary) {
      this.vocabulary = vocabulary;
    }

    Pattern compile(int line, List<SignatureParts.Part> parts) {
      for (SignatureParts.Part part : parts) {
        if (part.isSlot()) {
          separators.add(punctuation);
          slots.add(new Gap.Slot(part.slot(), part.kind()));
          punctuation = "";
        } else {
          literal(part.text());
        }
      }
      endGap();
      return pattern(line);
    }

    private void literal(String text) {
      int end = 0;
      for (Token token : Tokenizer.tokenize(text)) {
        int word = vocabulary.number(token.text());
        if (word != Vocabulary.UNKNOWN && token.kind() != Kind.TIME) {
          punctuation += text.substring(end, token.start());
          endGap();
          words.add(word);
          weights.add(vocabulary.weight(word) * token.kind().evidence());
          end = token.end();
        }
      }
      punctuation += text.substring(end);
    }

    private void endGap() {
      if (slots.isEmpty()) {
        gaps.add(Gap.NONE);
      } else {
        separators.add(punctuation);
        gaps.add(new Gap(slots, separators));
        slots = new ArrayList<>();
        separators = new ArrayList<>();
      }
      punctuation = "";
    }

    private Pattern pattern(int line) {
      int[] numbers = new int[words.size()];
      double[] said = new double[numbers.length];
      double total = 0;
      for (int i = 0; i < numbers.length; i++) {
        numbers[i] = words.get(i);
        said[i] = weights.get(i);
        total += said[i];
      }
      Gap[] between = new Gap[gaps.size()];
      for (int i = 0; i < between.length; i++) {
        between[i] = gaps.get(i);
      }
      return new Pattern(line, numbers, said, between, total);
    }
  }
}
