package sfw.fix.content;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.content.EntryFile.CauseItem;
import sfw.fix.content.EntryFile.ReproduceItem;
import sfw.fix.content.EntryFile.SampleItem;
import sfw.fix.content.EntryFile.SignatureItem;
import sfw.fix.content.EntryFile.SlotItem;
import sfw.fix.content.yaml.Binder;
import sfw.fix.content.yaml.SourceFile;
import sfw.fix.content.yaml.SourceText;
import sfw.fix.diagnostic.DidYouMean;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Problems;
import sfw.fix.diagnostic.Span;
import sfw.fix.model.Cause;
import sfw.fix.model.Entry;
import sfw.fix.model.EntryId;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Reference;
import sfw.fix.model.Reproduction;
import sfw.fix.model.Sample;
import sfw.fix.model.Signature;
import sfw.fix.model.Slot;
import sfw.fix.snippet.Template;

/** Reads the two files of an entry, and sees to it that the entry is well-formed in itself. */
final class EntryReader {
  private static final String EXPLAINED_NEEDS =
      "an explained entry has label, summary, severity, updated, platforms, tags, samples, causes,"
          + " references and a .md file";

  private final EntryId id;
  private final Problems problems;

  /** What is still to be written keeps no entry from being read, so that its author can see it. */
  private final Problems unwritten = new Problems();

  private EntryReader(EntryId id, Problems problems) {
    this.id = id;
    this.problems = problems;
  }

  /**
   * Reads an entry. Empty when it could not be read whole; then the problems say why.
   *
   * @param tree names the files in diagnostics
   */
  static Optional<Entry> read(
      EntryId id, ContentTree.Pair pair, ContentTree tree, Problems problems) {
    EntryReader reader = new EntryReader(id, problems);
    Optional<Entry> entry = reader.read(pair, tree);
    problems.addAll(reader.unwritten);
    return entry;
  }

  private Optional<SourceFile> file(Path file, String path) {
    Optional<SourceFile> read = FileReader.read(file, path, problems);
    read.ifPresent(source -> Placeholder.report(source, unwritten));
    return read;
  }

  private Optional<Entry> read(ContentTree.Pair pair, ContentTree tree) {
    Optional<EntryProse> prose =
        pair.markdown
            .flatMap(path -> file(path, tree.pathOf(path)))
            .map(file -> EntryProseReader.read(file, problems));
    if (pair.yaml.isEmpty()) {
      Path markdown = pair.markdown.orElseThrow();
      problems.add(
          ContentRules.FILE_MISSING,
          Span.startOf(tree.pathOf(markdown)),
          "there is no " + id.slug() + ".yaml beside this file",
          "the facts of an entry stand there");
      return Optional.empty();
    }
    String path = tree.pathOf(pair.yaml.get());
    Optional<EntryFile> facts =
        file(pair.yaml.get(), path).flatMap(file -> Binder.read(file, EntryFile.class, problems));
    if (facts.isEmpty() || isHalf(facts.get(), pair, path)) {
      return Optional.empty();
    }
    Entry entry = entry(facts.get(), prose, path);
    return problems.hasErrors() ? Optional.empty() : Optional.of(entry);
  }

  /** An entry is a stub, without Markdown, or explained, with it. */
  private boolean isHalf(EntryFile facts, ContentTree.Pair pair, String path) {
    boolean explained = facts.summary().isPresent();
    if (explained && pair.markdown.isEmpty()) {
      problems.add(
          ContentRules.HALF_ENTRY,
          Span.startOf(path),
          "there is no " + id.slug() + ".md beside this file",
          "write it, or leave only title, codes and signatures here: then the entry is a stub");
      return true;
    }
    if (!explained && pair.markdown.isPresent()) {
      problems.add(
          ContentRules.HALF_ENTRY,
          Span.startOf(path),
          "this is a stub, and there is a " + id.slug() + ".md beside it",
          EXPLAINED_NEEDS);
      return true;
    }
    if (!explained) {
      facts.appliesTo().stream().limit(1).forEach(item -> lost("applies-to", item.span()));
      facts.lookalikes().stream().limit(1).forEach(item -> lost("lookalikes", item.text().span()));
      facts.related().stream().limit(1).forEach(item -> lost("related", item.span()));
      facts.reproduce().ifPresent(item -> lost("reproduce", item.span()));
    }
    return false;
  }

  private void lost(String key, Span span) {
    problems.add(
        ContentRules.HALF_ENTRY,
        span,
        "this is a stub, whose page has no place for \"" + key + "\"",
        EXPLAINED_NEEDS);
  }

  private Entry entry(EntryFile facts, Optional<EntryProse> prose, String path) {
    Map<String, Slot> slots = new LinkedHashMap<>();
    facts.slots().forEach((name, item) -> slots.put(name.value(), slot(name, item)));
    List<Signature> signatures =
        facts.signatures().stream()
            .map(item -> signature(item, slots, facts.summary().isEmpty()))
            .toList();
    return new Entry(
        id,
        Span.startOf(path),
        facts.title(),
        facts.codes(),
        slots,
        signatures,
        facts.aliases(),
        prose.map(text -> explanation(facts, text)));
  }

  private static Slot slot(Id name, SlotItem item) {
    return new Slot(name.value(), item.kind(), item.label(), item.example(), item.span());
  }

  private Signature signature(SignatureItem item, Map<String, Slot> slots, boolean stub) {
    SourceText text = item.text();
    Template template =
        Template.signature(
            text.value(),
            (offset, length, message) ->
                problems.add(
                    ContentRules.SIGNATURE,
                    text.origin().at(text.value(), offset, length),
                    message,
                    "a slot is <name>, a choice <a|b>, a literal bracket \\<"));
    for (Template.Slot slot : template.slots()) {
      if (!slots.containsKey(slot.name())) {
        Span at = text.origin().at(text.value(), slot.offset(), slot.length());
        undeclared(slot, at, slots, stub);
      }
    }
    return new Signature(new Located<>(text.value(), text.span()), template, item.versions());
  }

  /** A stub declares no slots: theirs are of the kind that their name says, or plain text. */
  private void undeclared(Template.Slot slot, Span span, Map<String, Slot> slots, boolean stub) {
    if (stub) {
      slots.put(slot.name(), new Slot(slot.name(), kindNamed(slot.name()), slot.name(), "", span));
      return;
    }
    problems.add(
        ContentRules.UNDECLARED_SLOT,
        span,
        "the signature uses <" + slot.name() + ">, which is not declared under slots",
        DidYouMean.hint(slot.name(), slots.keySet()));
  }

  private static Slot.Kind kindNamed(String name) {
    for (Slot.Kind kind : Slot.Kind.values()) {
      if (kind.name().equalsIgnoreCase(name)) {
        return kind;
      }
    }
    return Slot.Kind.TEXT;
  }

  private Explanation explanation(EntryFile facts, EntryProse prose) {
    reportTwins(facts.causes());
    return new Explanation(
        facts.label().orElseThrow(),
        facts.summary().orElseThrow(),
        facts.severity().orElseThrow(),
        facts.updated().orElseThrow(),
        facts.platforms(),
        facts.appliesTo().stream().map(Located::value).toList(),
        facts.tags(),
        facts.samples().stream().map(sample -> sample(sample)).toList(),
        facts.lookalikes().stream()
            .map(item -> new Lookalike(item.text(), item.tell(), item.entry()))
            .toList(),
        facts.causes().stream().map(this::cause).toList(),
        facts.related(),
        facts.references().stream().map(item -> new Reference(item.title(), item.url())).toList(),
        prose.whatIsHappening(),
        prose.steps(),
        prose.prevention(),
        prose.stillStuck(),
        facts.reproduce().map(item -> reproduction(item, facts.samples())));
  }

  /** What we made a program print is there to be compared with. */
  private Reproduction reproduction(ReproduceItem item, List<SampleItem> samples) {
    if (samples.stream().noneMatch(sample -> sample.origin() == Sample.Origin.RUN)) {
      problems.add(
          ContentRules.REPRODUCE,
          item.span(),
          "no sample shows what these lines make the program print",
          "add what they printed as a sample with origin: run");
    }
    SourceText run = item.run();
    return new Reproduction(item.packages(), new Located<>(run.value(), run.span()), run.places());
  }

  private static Sample sample(SampleItem item) {
    SourceText text = item.text();
    return new Sample(
        item.from(), item.origin(), new Located<>(text.value(), text.span()), text.places());
  }

  private Cause cause(CauseItem item) {
    var confirmed = item.confirmedBy();
    if (confirmed.shows().isEmpty() && confirmed.sign().isEmpty()) {
      problems.add(
          ContentRules.CAUSE,
          confirmed.span(),
          "the cause \"" + item.id().value() + "\" does not say how it shows itself",
          "add shows: with what the step's output contains, or sign: with a sentence");
    }
    return new Cause(
        item.id(),
        item.frequency(),
        item.cause(),
        confirmed.step(),
        confirmed.shows(),
        confirmed.sign(),
        item.fixedBy());
  }

  private void reportTwins(List<CauseItem> causes) {
    Map<Id, Span> seen = new HashMap<>();
    for (CauseItem cause : causes) {
      Span first = seen.putIfAbsent(cause.id().value(), cause.id().span());
      if (first != null) {
        problems.add(
            ContentRules.CAUSE,
            cause.id().span(),
            "the cause id \"" + cause.id().value() + "\" is taken",
            "the cause on line " + first.line() + " has it");
      }
    }
  }
}
