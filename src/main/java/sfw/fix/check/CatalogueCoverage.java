package sfw.fix.check;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Rule;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.CodeId;
import sfw.fix.model.Entry;
import sfw.fix.model.Id;
import sfw.fix.model.KnownError;
import sfw.fix.model.MessageCatalogue;
import sfw.fix.model.Tool;
import sfw.fix.snippet.MessageFormats;
import sfw.fix.snippet.Template;

/**
 * Where a tool declares its catalogue of errors, each has one entry, and no entry has a code that
 * the catalogue lacks.
 */
record CatalogueCoverage(Rule rule, Comparison comparison) implements Check {

  /** Compares a catalogue with the entries of its tool. */
  private interface Comparison {
    void check(Tool tool, MessageCatalogue catalogue, Known known, Problems problems);
  }

  private static final Rule MISSING = Rule.error("catalogue-missing");
  private static final Rule DOUBLED = Rule.error("catalogue-doubled");
  private static final Rule ORPHAN = Rule.error("catalogue-orphan");

  static CatalogueCoverage missing() {
    return new CatalogueCoverage(MISSING, CatalogueCoverage::reportMissing);
  }

  static CatalogueCoverage doubled() {
    return new CatalogueCoverage(DOUBLED, CatalogueCoverage::reportDoubled);
  }

  static CatalogueCoverage orphan() {
    return new CatalogueCoverage(ORPHAN, CatalogueCoverage::reportOrphans);
  }

  @Override
  public void check(Known known, Problems problems) {
    for (Tool tool : known.draft().tools()) {
      tool.catalogue().ifPresent(c -> comparison.check(tool, c, known, problems));
    }
  }

  private static void reportMissing(
      Tool tool, MessageCatalogue catalogue, Known known, Problems problems) {
    Set<CodeId> codes =
        codes(tool, catalogue, known).stream().map(Located::value).collect(Collectors.toSet());
    Set<String> signatures =
        known.entries().stream()
            .flatMap(entry -> entry.signatures().stream())
            .map(signature -> SameSignature.likeness(signature.template()))
            .collect(Collectors.toSet());
    for (KnownError error : catalogue.errors()) {
      Template template = template(error);
      boolean covered =
          code(catalogue, error)
              .map(codes::contains)
              .orElseGet(
                  () ->
                      signatures.contains(SameSignature.likeness(template))
                          || WeakSignature.isWeak(template));
      if (!covered) {
        String what = error.code().isEmpty() ? "this message" : "\"" + error.code() + "\"";
        problems.add(
            MISSING,
            error.span(),
            "no entry of " + tool.id() + " is about " + what,
            "make a stub: ./fix import "
                + catalogue.file()
                + " --tool "
                + tool.id()
                + catalogue.system().map(system -> " --system " + system).orElse(""));
      }
    }
  }

  private static void reportDoubled(
      Tool tool, MessageCatalogue catalogue, Known known, Problems problems) {
    Map<String, Span> listed = new HashMap<>();
    for (KnownError error : catalogue.errors()) {
      Span first = error.code().isEmpty() ? null : listed.putIfAbsent(error.code(), error.span());
      if (first != null) {
        problems.add(
            DOUBLED,
            error.span(),
            "\"" + error.code() + "\" is in the catalogue twice",
            "the first is at " + first + "; keep one");
      }
    }
    Set<String> names = listed.keySet();
    Map<CodeId, Span> taken = new HashMap<>();
    for (Located<CodeId> code : codes(tool, catalogue, known)) {
      boolean isListed = names.contains(code.value().code());
      Span first = taken.putIfAbsent(code.value(), code.span());
      if (first != null && isListed) {
        problems.add(
            DOUBLED,
            code.span(),
            "two entries of " + tool.id() + " are about \"" + code.value().code() + "\"",
            "the other says so at " + first + "; make one of them, or take the code out of one");
      }
    }
  }

  private static void reportOrphans(
      Tool tool, MessageCatalogue catalogue, Known known, Problems problems) {
    Set<String> names = new HashSet<>();
    catalogue.errors().forEach(error -> names.add(error.code()));
    for (Located<CodeId> code : codes(tool, catalogue, known)) {
      if (!names.contains(code.value().code())) {
        problems.add(
            ORPHAN,
            code.span(),
            catalogue.file() + " has no \"" + code.value().code() + "\"",
            "correct the code, renew the catalogue, or remove the entry (gone.yaml)");
      }
    }
  }

  /** The codes of the catalogue's system that entries of its tool carry. */
  private static List<Located<CodeId>> codes(Tool tool, MessageCatalogue catalogue, Known known) {
    Optional<Id> system = catalogue.system();
    return known.entries().stream()
        .filter(entry -> entry.id().tool().equals(tool.id()))
        .flatMap((Entry entry) -> entry.codes().stream())
        .filter(code -> Optional.of(code.value().system()).equals(system))
        .toList();
  }

  private static Optional<CodeId> code(MessageCatalogue catalogue, KnownError error) {
    return catalogue.system().flatMap(system -> CodeId.parse(system + "/" + error.code()));
  }

  private static Template template(KnownError error) {
    return Template.signature(
        MessageFormats.of(error.messages().get(0)), (at, length, message) -> {});
  }
}
