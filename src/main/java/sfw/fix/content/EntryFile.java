package sfw.fix.content;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import sfw.fix.content.yaml.AllOrNone;
import sfw.fix.content.yaml.Doc;
import sfw.fix.content.yaml.Limit;
import sfw.fix.content.yaml.NotEmpty;
import sfw.fix.content.yaml.SourceText;
import sfw.fix.diagnostic.Located;
import sfw.fix.diagnostic.Span;
import sfw.fix.markdown.Prose;
import sfw.fix.model.CodeId;
import sfw.fix.model.DebianPackage;
import sfw.fix.model.EntryId;
import sfw.fix.model.Frequency;
import sfw.fix.model.Id;
import sfw.fix.model.Sample;
import sfw.fix.model.Severity;
import sfw.fix.model.Slot;

/** {@code errors/<tool>/<slug>.yaml}, key by key. */
public record EntryFile(
    @Doc("Tool and message, as a person would search for it.") @Limit(120) Located<String> title,
    @Doc("The chip: the shortest text that tells this error apart.") @AllOrNone @Limit(48)
        Optional<String> label,
    @Doc("One or two sentences of Markdown: what is broken and why.") @AllOrNone @Limit(300)
        Optional<Prose> summary,
    @Doc("critical: data loss or host down | high: service down | medium: degraded | low: nuisance")
        @AllOrNone
        Optional<Severity> severity,
    @Doc("The day somebody last looked at the facts.") @AllOrNone Optional<LocalDate> updated,
    @Doc("Codes, as system/CODE, declared in codes.yaml.") List<Located<CodeId>> codes,
    @Doc("Ids of platforms.yaml.") @AllOrNone List<Located<Id>> platforms,
    @Doc("Versions that print this, as text.") List<Located<String>> appliesTo,
    @Doc("Ids of tags.yaml.") @AllOrNone List<Located<Id>> tags,
    @Doc("What varies in signatures and commands, by name.") Map<Id, SlotItem> slots,
    @Doc("The error text as the program prints it, variable parts as <slots>.") @NotEmpty
        List<SignatureItem> signatures,
    @Doc("Real outputs that show the error.") @AllOrNone List<SampleItem> samples,
    @Doc("Similar texts that are not this error.") List<LookalikeItem> lookalikes,
    @Doc("Why it happens, most frequent first.") @AllOrNone List<CauseItem> causes,
    @Doc("Ids of entries worth a look.") List<Located<EntryId>> related,
    @Doc("Primary sources.") @AllOrNone List<ReferenceItem> references,
    @Doc("Former ids of this entry, which redirect here.") List<Located<EntryId>> aliases,
    @Doc("How to make the program print the error.") Optional<ReproduceItem> reproduce) {

  /** An item under the key {@code slots:}. */
  public record SlotItem(
      @Doc("What the slot can hold.") Slot.Kind kind,
      @Doc("What a field for it asks for.") @Limit(64) String label,
      @Doc("A value of the kind.") @Limit(120) String example,
      Span span) {}

  /** An item under the key {@code signatures:}. */
  public record SignatureItem(
      @Doc("<name> is a slot, <a|b> a choice, \\< a literal <.") @Limit(1000) SourceText text,
      @Doc("Where this wording is found.") @Limit(120) Optional<String> versions) {}

  /** An item under the key {@code samples:}. */
  public record SampleItem(
      @Doc("Program, version, system.") @Limit(120) String from,
      @Doc(
              "run: we made the program print it | manual: a manual shows it | report: somebody reported it")
          Sample.Origin origin,
      @Doc("The output, as printed.") @Limit(8000) SourceText text) {}

  /** An item under the key {@code lookalikes:}. */
  public record LookalikeItem(
      @Doc("The similar text.") @Limit(500) Located<String> text,
      @Doc("The entry that it belongs to, where there is one.") Optional<Located<EntryId>> entry,
      @Doc("How to tell, in Markdown.") @Limit(500) Prose tell) {}

  /** An item under the key {@code causes:}. */
  public record CauseItem(
      @Doc("A name for it within the entry.") Located<Id> id,
      @Doc("How often it is the reason.") Frequency frequency,
      @Doc("The cause, in Markdown.") @Limit(500) Prose cause,
      @Doc("The step that shows whether it is this one.") ConfirmedBy confirmedBy,
      @Doc("Ids of the steps that end it.") @NotEmpty List<Located<Id>> fixedBy) {}

  /** What stands under the key {@code confirmed-by:} of a cause. */
  public record ConfirmedBy(
      @Doc("The id of a step.") Located<Id> step,
      @Doc("What that step's output contains then, literally.") @Limit(200) Optional<String> shows,
      @Doc("How it shows itself, in Markdown, where that is no literal text.") @Limit(300)
          Optional<Prose> sign,
      Span span) {}

  /** An item under the key {@code references:}. */
  public record ReferenceItem(@Limit(160) String title, Located<URI> url) {}

  /** What stands under the key {@code reproduce:}. */
  public record ReproduceItem(
      @Doc("Debian packages to install first.") List<Located<DebianPackage>> packages,
      @Doc("Lines of shell that make the program print the error, as root on a clean Debian.")
          @Limit(4000)
          SourceText run,
      Span span) {}
}
