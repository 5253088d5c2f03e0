package sfw.fix.cli;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Id;
import sfw.fix.model.Platform;
import sfw.fix.model.Tool;
import sfw.fix.search.engine.SignatureDraft;

/** Guesses what a pasted error is about, by what the knowledge base has already. */
final class ErrorGuess {
  private static final int SLUG_WORDS = 7;
  private static final int SLUG_LENGTH = 60;
  private static final int CODES = 3;
  private static final Pattern SLOT = Pattern.compile("\\\\?<[a-z][a-z0-9-]*>");
  private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");

  private final Draft content;
  private final SignatureDraft draft;

  ErrorGuess(Draft content, SignatureDraft draft) {
    this.content = content;
    this.draft = draft;
  }

  /** The tool that is named at the beginning of the message, or first in the output. */
  Optional<Id> tool() {
    return Stream.of(draft.line(), draft.output())
        .flatMap(text -> firstNamed(text.toLowerCase(Locale.ROOT)).stream())
        .findFirst();
  }

  private Optional<Id> firstNamed(String text) {
    Optional<Id> first = Optional.empty();
    int at = Integer.MAX_VALUE;
    for (Tool tool : content.tools()) {
      for (String name : namesOf(tool)) {
        int found = indexOfWord(text, name.toLowerCase(Locale.ROOT));
        if (found >= 0 && found < at) {
          at = found;
          first = Optional.of(tool.id());
        }
      }
    }
    return first;
  }

  private static Collection<String> namesOf(Tool tool) {
    List<String> names = new ArrayList<>(tool.aliases());
    names.add(tool.name());
    names.add(tool.id().value());
    return names;
  }

  private static int indexOfWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      int end = at + word.length();
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
      if (begins && ends) {
        return at;
      }
    }
    return -1;
  }

  /** The first words of the message, without what varies. */
  Optional<Id> slug() {
    String words = SLOT.matcher(draft.text()).replaceAll(" ").toLowerCase(Locale.ROOT);
    StringBuilder slug = new StringBuilder();
    int count = 0;
    for (String word : NO_WORD.split(words, -1)) {
      boolean fits = slug.length() + word.length() < SLUG_LENGTH && count < SLUG_WORDS;
      if (!word.isEmpty() && fits) {
        slug.append(slug.length() == 0 ? "" : "-").append(word);
        count++;
      }
    }
    return Id.parse(slug.toString());
  }

  /** The codes that stand in the message, by their names or by what they mean. */
  List<CodeId> codes() {
    String text = draft.line().toLowerCase(Locale.ROOT);
    return content.codes().stream()
        .flatMap(systems -> systems.values().stream())
        .flatMap(system -> system.codes().values().stream())
        .filter(code -> isSaid(code, text))
        .map(CodeSystem.Code::id)
        .limit(CODES)
        .toList();
  }

  private static boolean isSaid(CodeSystem.Code code, String text) {
    String name = code.id().code().toLowerCase(Locale.ROOT);
    boolean telling = name.length() >= 4;
    if (telling && indexOfWord(text, name) >= 0) {
      return true;
    }
    String meaning = code.meaning().split(":", 2)[0].toLowerCase(Locale.ROOT).strip();
    return meaning.contains(" ") && indexOfWord(text, meaning) >= 0;
  }

  /** The tag that most entries of the tool have; else any. */
  Id tag(Id tool) {
    Map<Id, Integer> counts = new LinkedHashMap<>();
    content.entries().stream()
        .filter(entry -> entry.id().tool().equals(tool))
        .flatMap(entry -> entry.explanation().stream())
        .flatMap(explanation -> explanation.tags().stream())
        .forEach(tag -> counts.merge(tag.value(), 1, Integer::sum));
    Collection<Id> known = content.tags().map(Map::keySet).orElse(java.util.Set.of());
    return counts.entrySet().stream()
        .max(Map.Entry.comparingByValue())
        .map(Map.Entry::getKey)
        .or(() -> known.stream().findFirst())
        .orElse(new Id("general"));
  }

  /** Linux, where it is known; else the first platform. */
  Id platform() {
    Map<Id, Platform> known = content.platforms().orElse(Map.of());
    Id linux = new Id("linux");
    return known.containsKey(linux) ? linux : known.keySet().stream().findFirst().orElse(linux);
  }

  /** The area to begin with for a tool that is not known yet. */
  Id area() {
    return content.site().stream()
        .flatMap(site -> site.areas().keySet().stream())
        .findFirst()
        .orElse(new Id("general"));
  }
}
