package sfw.fix.check;

import java.util.Locale;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Explanation;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Part;
import sfw.fix.model.Sample;
import sfw.fix.search.engine.Mask;

/**
 * Samples, lookalikes and snippets hold no keys, tokens, passwords, e-mail addresses, or addresses
 * of the public internet: what a paste would be masked by, before it is shared.
 */
final class PrivateData implements Check {
  /** Open to everybody, known to everybody, and asked in commands to compare answers. */
  private static final Set<String> RESOLVERS =
      Set.of(
          "1.1.1.1",
          "1.0.0.1",
          "8.8.8.8",
          "8.8.4.4",
          "9.9.9.9",
          "149.112.112.112",
          "2606:4700:4700::1111",
          "2606:4700:4700::1001",
          "2001:4860:4860::8888",
          "2001:4860:4860::8844",
          "2620:fe::fe",
          "2620:fe::9");

  private static final Rule RULE = Rule.error("private-data");

  /** Names that are kept free for examples: RFC 2606, RFC 6761, RFC 6762. */
  private static final Pattern EXAMPLE =
      Pattern.compile(
          ".*@([a-z0-9-]+\\.)*(example(\\.(com|org|net|edu))?|test|invalid|localhost|local|lan|internal)");

  /** Names of algorithms, which OpenSSH writes with the domain of whoever invented them. */
  private static final Pattern ALGORITHM = Pattern.compile(".*@(openssh\\.com|libssh\\.org)");

  /** Code that looks a secret up holds none. */
  private static final Pattern LOOKUP =
      Pattern.compile(
          "(process\\.env|os\\.|system\\.getenv|getenv|env[.\\[(]|config\\.|settings\\.).*");

  /** Signs of a slot, or of a regular expression that looks for secrets. */
  private static final Pattern PATTERN = Pattern.compile("[<*^(){}|\\\\\\[\\]]");

  /** Plain words that stand where a secret may stand are names of settings and parts. */
  private static final Pattern PLAIN_WORD = Pattern.compile("[a-z]{1,15}");

  /** Values that stand where a secret would. */
  private static final Set<String> STAND_INS = Set.of("redacted", "secret", "password", "changeme");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    known.explanations(PrivateData::check, problems);
    known
        .draft()
        .steps()
        .forEach(
            step -> Part.snippetsOf(step.body().stream()).forEach(s -> checkSnippet(s, problems)));
  }

  private static void check(Explanation explanation, Problems problems) {
    for (Sample sample : explanation.samples()) {
      String text = sample.text().value();
      check(text, (at, length) -> sample.places().at(text, at, length), problems);
    }
    for (Lookalike lookalike : explanation.lookalikes()) {
      check(lookalike.text().value(), (at, length) -> lookalike.text().span(), problems);
    }
    Part.snippetsOf(explanation.parts()).forEach(snippet -> checkSnippet(snippet, problems));
  }

  private static void checkSnippet(Part.Snippet snippet, Problems problems) {
    String code = snippet.code();
    check(code, (at, length) -> snippet.origin().at(code, at, length), problems);
  }

  private static void check(
      String text, BiFunction<Integer, Integer, Span> place, Problems problems) {
    for (Mask.Cover cover : Mask.covers(text)) {
      String covered = text.substring(cover.start(), cover.end());
      if (isPrivate(covered, cover.standIn())) {
        problems.add(
            RULE,
            place.apply(cover.start(), covered.length()),
            what(cover.standIn()) + ", which is nobody else's business",
            "write " + instead(cover.standIn()) + " in its place");
      }
    }
  }

  private static boolean isPrivate(String covered, String standIn) {
    String lower = covered.toLowerCase(Locale.ROOT);
    if (isHomeFolder(standIn) || RESOLVERS.contains(lower)) {
      return false;
    }
    boolean example = EXAMPLE.matcher(lower).matches() || STAND_INS.contains(lower);
    boolean slot =
        covered.startsWith("$") || covered.startsWith("..") || PATTERN.matcher(covered).find();
    boolean name =
        ALGORITHM.matcher(lower).matches()
            || LOOKUP.matcher(lower).matches()
            || PLAIN_WORD.matcher(covered).matches();
    return !example && !slot && !name;
  }

  /** Home folders are part of many messages, and their names seldom anybody's. */
  private static boolean isHomeFolder(String standIn) {
    return !isEmail(standIn) && !isAddress(standIn) && !standIn.contains("REDACTED");
  }

  private static boolean isEmail(String standIn) {
    return standIn.contains("@");
  }

  private static boolean isAddress(String standIn) {
    return standIn.equals("192.0.2.1") || standIn.startsWith("2001:db8:");
  }

  private static String what(String standIn) {
    if (isEmail(standIn)) {
      return "an e-mail address";
    }
    return isAddress(standIn) ? "a public IP address" : "a key, token or password";
  }

  private static String instead(String standIn) {
    return isAddress(standIn)
        ? standIn.contains(":")
            ? "one of 2001:db8::/32"
            : "one of 192.0.2.0/24, 198.51.100.0/24 or 203.0.113.0/24"
        : standIn;
  }
}
