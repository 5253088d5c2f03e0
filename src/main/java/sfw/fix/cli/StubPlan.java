package sfw.fix.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.check.SameSignature;
import sfw.fix.check.WeakSignature;
import sfw.fix.content.ContentReader;
import sfw.fix.diagnostic.Unprintable;
import sfw.fix.draft.Answers;
import sfw.fix.draft.EntryText;
import sfw.fix.draft.Suggestions;
import sfw.fix.model.CodeId;
import sfw.fix.model.Draft;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;
import sfw.fix.model.KnownError;
import sfw.fix.search.engine.SignatureDraft;
import sfw.fix.snippet.MessageFormats;
import sfw.fix.snippet.Template;

/** What stubs a catalogue still needs. */
final class StubPlan {
  private static final int TITLE = 120;
  private static final SignatureDraft NO_OUTPUT = SignatureDraft.of("");
  private static final int SLUG_WORDS = 7;
  private static final int MEANING = 160;

  /**
   * A stub to be made.
   *
   * @param text of its file
   * @param meaning of its code
   */
  record Stub(EntryId id, String text, Optional<CodeId> code, String meaning) {}

  private final Id tool;
  private final String toolName;
  private final Optional<Id> system;
  private final Map<String, EntryId> bySignature = new HashMap<>();
  private final Map<CodeId, EntryId> byCode = new HashMap<>();
  private final Set<EntryId> taken;
  private final List<String> notes = new ArrayList<>();

  /**
   * @param system whose codes the catalogue's names are
   */
  StubPlan(Draft draft, Id tool, Optional<Id> system) {
    this.tool = tool;
    this.toolName = draft.toolName(tool);
    this.system = system;
    this.taken = new HashSet<>(draft.entryIds());
    for (Entry entry : draft.entries()) {
      entry
          .signatures()
          .forEach(s -> bySignature.put(SameSignature.likeness(s.template()), entry.id()));
      entry.codes().stream()
          .filter(code -> entry.id().tool().equals(tool))
          .forEach(code -> byCode.put(code.value(), entry.id()));
      entry.aliases().forEach(alias -> taken.add(alias.value()));
    }
    draft.gone().forEach(tombstone -> taken.add(tombstone.id()));
  }

  /** The stubs of those errors that no entry has yet. */
  List<Stub> stubs(List<KnownError> errors) {
    return errors.stream().flatMap(error -> stub(error).stream()).toList();
  }

  /** Which errors were left alone, and why. */
  List<String> notes() {
    return notes;
  }

  private Optional<Stub> stub(KnownError error) {
    Optional<CodeId> code = system.flatMap(s -> CodeId.parse(s + "/" + error.code()));
    String signature = MessageFormats.of(error.messages().get(0));
    Template template = Template.signature(signature, (at, length, message) -> {});
    EntryId known =
        code.map(byCode::get).orElseGet(() -> bySignature.get(SameSignature.likeness(template)));
    if (known != null) {
      notes.add("there already: " + named(error) + ": " + known);
    } else if (WeakSignature.isWeak(template)) {
      notes.add("passed over: " + named(error) + ": it has no words of its own");
    } else if (Unprintable.find(signature.replace("\n", " ")) >= 0) {
      notes.add("passed over: " + named(error) + ": it has characters that nobody sees");
    } else {
      String message = literal(template);
      EntryId id = id(code.map(CodeId::code).orElse(""), message);
      bySignature.put(SameSignature.likeness(template), id);
      code.ifPresent(c -> byCode.put(c, id));
      return Optional.of(
          new Stub(id, text(code, signature, message), code, Suggestions.cut(message, MEANING)));
    }
    return Optional.empty();
  }

  private static String named(KnownError error) {
    return error.span() + (error.code().isEmpty() ? "" : ": " + error.code());
  }

  /** A signature on one line, with dots for what varies. */
  private static String literal(Template template) {
    return template.parts().stream()
        .map(part -> part instanceof Template.Literal literal ? literal.text() : "...")
        .collect(Collectors.joining())
        .replaceAll("\\s+", " ")
        .strip();
  }

  private EntryId id(String code, String message) {
    String words =
        Stream.of((code + " " + message).toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1))
            .filter(word -> !word.isEmpty())
            .distinct()
            .limit(SLUG_WORDS)
            .collect(Collectors.joining("-"));
    Id slug = Id.parse(words).filter(id -> !ContentReader.isReserved(id)).orElse(new Id("error"));
    EntryId id = new EntryId(tool, slug);
    for (int i = 2; !taken.add(id); i++) {
      id = new EntryId(tool, new Id(slug + "-" + i));
    }
    return id;
  }

  private String text(Optional<CodeId> code, String signature, String message) {
    boolean named = message.toLowerCase(Locale.ROOT).startsWith(toolName.toLowerCase(Locale.ROOT));
    String title = (named ? "" : toolName + " ") + code.map(c -> c.code() + " ").orElse("");
    String head = title.isEmpty() ? "" : title.strip() + ": ";
    Answers answers =
        new Answers()
            .put("title", Suggestions.cut(head + message, TITLE))
            .put("codes", code.map(CodeId::toString).orElse(""))
            .put("signature", signature);
    return new EntryText(answers, NO_OUTPUT, "").stub();
  }
}
