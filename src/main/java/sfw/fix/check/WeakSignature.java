package sfw.fix.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Entry;
import sfw.fix.model.Signature;
import sfw.fix.snippet.Template;

/** A signature has words that not every message has. */
public final class WeakSignature implements Check {
  private static final Rule RULE = Rule.error("weak-signature");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");

  /** Words of which a message can be made that says nothing. */
  private static final Set<String> COMMON =
      Set.of(
          "an",
          "and",
          "at",
          "by",
          "can",
          "cannot",
          "could",
          "critical",
          "debug",
          "did",
          "error",
          "errors",
          "exception",
          "fail",
          "failed",
          "failure",
          "fatal",
          "for",
          "from",
          "has",
          "in",
          "info",
          "internal",
          "invalid",
          "is",
          "it",
          "line",
          "no",
          "not",
          "notice",
          "occurred",
          "of",
          "on",
          "or",
          "panic",
          "the",
          "this",
          "to",
          "unexpected",
          "unknown",
          "was",
          "warn",
          "warning",
          "went",
          "with",
          "wrong",
          "something");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (Entry entry : known.entries()) {
      entry.signatures().forEach(signature -> check(signature, problems));
    }
  }

  private static void check(Signature signature, Problems problems) {
    List<String> words = words(signature.template());
    if (words.isEmpty()) {
      report(signature, "this signature is all slots: every text would match it", problems);
    } else if (COMMON.containsAll(words)) {
      report(
          signature,
          "this signature has no word but common ones: \"" + String.join(" ", words) + "\"",
          problems);
    }
  }

  /** Whether a signature has no word but common ones. */
  public static boolean isWeak(Template template) {
    return COMMON.containsAll(words(template));
  }

  private static void report(Signature signature, String message, Problems problems) {
    problems.add(
        RULE,
        signature.text().span(),
        message,
        "add the words that the program prints with it, the lines around it included");
  }

  private static List<String> words(Template template) {
    List<String> words = new ArrayList<>();
    for (Template.Part part : template.parts()) {
      if (part instanceof Template.Literal literal) {
        addWords(literal.text(), words);
      } else if (part instanceof Template.Choice choice) {
        choice.options().forEach(option -> addWords(option, words));
      }
    }
    return words;
  }

  private static void addWords(String text, List<String> words) {
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
  }
}
