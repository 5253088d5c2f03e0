package sfw.fix.cli;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import sfw.fix.draft.Answers;
import sfw.fix.draft.KnownTools;
import sfw.fix.draft.Suggestions;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Draft;
import sfw.fix.model.Id;
import sfw.fix.model.Platform;
import sfw.fix.model.Tool;
import sfw.fix.search.engine.SignatureDraft;

/** Guesses what a pasted error is about, by what the knowledge base has already. */
final class ErrorGuess {
  private static final int CODES = 3;

  private final Draft content;
  private final SignatureDraft draft;

  ErrorGuess(Draft content, SignatureDraft draft) {
    this.content = content;
    this.draft = draft;
  }

  /**
   * What a new entry of a tool may say; what is likely to be wrong is marked as a guess.
   *
   * @param tool may be new
   */
  Answers answers(Id tool) {
    String codes = codes().stream().map(CodeId::toString).collect(Collectors.joining(", "));
    return new Answers()
        .put("title", Suggestions.title(draft.line(), content.toolName(tool)))
        .put("label", Suggestions.label(draft.line()))
        .put("codes", codes)
        .guess("platforms", platform().value())
        .guess("tags", tag(tool).value())
        .put("signature", draft.text());
  }

  /** The tool that is named at the beginning of the message, or first in the output. */
  Optional<Id> tool() {
    KnownTools known = new KnownTools();
    for (Tool tool : content.tools()) {
      tool.aliases().forEach(alias -> known.add(alias, tool.id().value()));
      known.add(tool.name(), tool.id().value());
      known.add(tool.id().value(), tool.id().value());
    }
    return Id.parse(known.namedIn(draft));
  }

  /** The first words of the message, without what varies. */
  Optional<Id> slug() {
    return Id.parse(Suggestions.slug(draft.text()));
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
    if (telling && KnownTools.indexOfWord(text, name) >= 0) {
      return true;
    }
    String meaning = code.meaning().split(":", 2)[0].toLowerCase(Locale.ROOT).strip();
    return meaning.contains(" ") && KnownTools.indexOfWord(text, meaning) >= 0;
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
