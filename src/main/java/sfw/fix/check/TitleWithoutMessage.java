package sfw.fix.check;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.model.Entry;
import sfw.fix.model.Signature;
import sfw.fix.snippet.Template;

/**
 * A title has the words of the message: people search for what they see, and recognise their error
 * by it. Half of the words of one signature are enough, the name of the tool aside.
 */
final class TitleWithoutMessage implements Check {
  private static final Rule RULE = Rule.error("title-without-message");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_]{2,}");

  @Override
  public Rule rule() {
    return RULE;
  }

  @Override
  public void check(Known known, Problems problems) {
    for (Entry entry : known.entries()) {
      Set<String> title = words(entry.title().value());
      String tool = entry.id().tool().value();
      boolean shares = entry.signatures().stream().anyMatch(s -> shares(title, s, tool));
      if (!shares) {
        problems.add(
            RULE,
            entry.title().span(),
            "the title has too few words of the message",
            "put the words into it that tell the message apart, such as \""
                + shown(entry.signatures().get(0))
                + "\"");
      }
    }
  }

  private static boolean shares(Set<String> title, Signature signature, String tool) {
    Set<String> message = words(literals(signature.template()));
    message.remove(tool);
    long shared = message.stream().filter(title::contains).count();
    return shared >= 3 || shared * 2 >= message.size();
  }

  private static String literals(Template template) {
    return template.parts().stream()
        .map(
            part -> {
              if (part instanceof Template.Literal literal) {
                return literal.text();
              }
              return part instanceof Template.Choice choice
                  ? String.join(" ", choice.options())
                  : " ";
            })
        .collect(Collectors.joining());
  }

  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    WORD.matcher(text.toLowerCase(Locale.ROOT)).results().forEach(word -> words.add(word.group()));
    return words;
  }

  private static String shown(Signature signature) {
    String line = signature.text().value().strip().lines().findFirst().orElse("");
    return line.length() > 60 ? line.substring(0, 60) + "..." : line;
  }
}
