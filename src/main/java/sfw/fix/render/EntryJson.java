package sfw.fix.render;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import sfw.fix.model.Catalog;
import sfw.fix.model.Cause;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Reproduction;
import sfw.fix.model.Slot;
import sfw.fix.model.Step;

/**
 * The JSON twin of an entry's page. Prose is Markdown; addresses are absolute. {@code
 * api/v1/openapi.json} documents it, and a test validates every twin against that.
 *
 * @param explanation null for a stub
 */
record EntryJson(
    String id,
    String url,
    String tool,
    String title,
    boolean stub,
    List<String> codes,
    Map<String, SlotJson> slots,
    List<SignatureJson> signatures,
    List<String> aliases,
    List<String> related,
    @Nullable ExplanationJson explanation) {

  record SlotJson(String kind, String label, String example) {}

  record SignatureJson(String text, @Nullable String versions) {}

  record ExplanationJson(
      String label,
      String summary,
      String severity,
      String updated,
      List<String> platforms,
      List<String> appliesTo,
      List<String> tags,
      List<SampleJson> samples,
      List<LookalikeJson> lookalikes,
      String whatIsHappening,
      List<CauseJson> causes,
      List<StepJson> steps,
      String prevention,
      @Nullable String stillStuck,
      List<ReferenceJson> references,
      @Nullable ReproduceJson reproduce) {}

  record SampleJson(String from, String origin, String text) {}

  record LookalikeJson(String text, String tell, @Nullable String entry) {}

  record CauseJson(
      String id,
      String frequency,
      String cause,
      String confirmedBy,
      @Nullable String shows,
      @Nullable String sign,
      List<String> fixedBy) {}

  record StepJson(String id, String title, String role, List<String> platforms, String body) {}

  record ReferenceJson(String title, String url) {}

  record ReproduceJson(List<String> packages, String run) {}

  static EntryJson of(Catalog catalog, Entry entry, MarkdownText text) {
    Map<String, SlotJson> slots = new TreeMap<>();
    entry.slots().values().forEach(slot -> slots.put(slot.name(), slot(slot)));
    return new EntryJson(
        entry.id().toString(),
        catalog.site().baseUrl() + SitePath.of(entry.id()),
        entry.id().tool().value(),
        entry.title().value(),
        entry.isStub(),
        entry.codes().stream().map(code -> code.value().toString()).toList(),
        slots,
        entry.signatures().stream()
            .map(s -> new SignatureJson(s.text().value(), s.versions().orElse(null)))
            .toList(),
        entry.aliases().stream().map(alias -> alias.value().toString()).toList(),
        catalog.related(entry, EntryPages.MORE_RELATED).stream()
            .map(other -> other.id().toString())
            .toList(),
        entry
            .explanation()
            .map(explained -> new Writer(catalog, text).explanation(explained))
            .orElse(null));
  }

  private static SlotJson slot(Slot slot) {
    return new SlotJson(MarkdownText.word(slot.kind()), slot.label(), slot.example());
  }

  private record Writer(Catalog catalog, MarkdownText text) {

    ExplanationJson explanation(Explanation explained) {
      return new ExplanationJson(
          explained.label(),
          text.inline(explained.summary()),
          MarkdownText.word(explained.severity()),
          explained.updated().toString(),
          explained.platforms().stream().map(platform -> platform.value().value()).toList(),
          explained.appliesTo(),
          explained.tags().stream().map(tag -> tag.value().value()).toList(),
          explained.samples().stream()
              .map(s -> new SampleJson(s.from(), MarkdownText.word(s.origin()), s.text().value()))
              .toList(),
          explained.lookalikes().stream().map(this::lookalike).toList(),
          text.parts(explained.whatIsHappening()),
          explained.causes().stream().map(this::cause).toList(),
          explained.steps().stream().map(this::step).toList(),
          text.parts(explained.prevention()),
          explained.stillStuck().map(text::parts).orElse(null),
          explained.references().stream()
              .map(r -> new ReferenceJson(r.title(), r.url().value().toString()))
              .toList(),
          explained.reproduction().map(Writer::reproduce).orElse(null));
    }

    private static ReproduceJson reproduce(Reproduction reproduction) {
      return new ReproduceJson(
          reproduction.packages().stream().map(located -> located.value().name()).toList(),
          reproduction.run().value());
    }

    private LookalikeJson lookalike(Lookalike like) {
      return new LookalikeJson(
          like.text().value(),
          text.inline(like.tell()),
          like.entry().map(id -> id.value().toString()).orElse(null));
    }

    private CauseJson cause(Cause cause) {
      return new CauseJson(
          cause.id().value().value(),
          MarkdownText.word(cause.frequency()),
          text.inline(cause.cause()),
          cause.confirmedBy().value().value(),
          cause.shows().orElse(null),
          cause.sign().map(text::inline).orElse(null),
          cause.fixedBy().stream().map(step -> step.value().value()).toList());
    }

    private StepJson step(Step step) {
      return new StepJson(
          step.id().value().value(),
          step.title().plainText(),
          MarkdownText.word(step.role()),
          step.platforms().stream().map(platform -> platform.value().value()).toList(),
          body(step));
    }

    private String body(Step step) {
      String own = text.parts(step.body());
      String shared =
          step.shared().map(id -> text.parts(catalog.sharedStep(id.value()).body())).orElse("");
      return own.isEmpty() || shared.isEmpty() ? own + shared : own + "\n\n" + shared;
    }
  }
}
