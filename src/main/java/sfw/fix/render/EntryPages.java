package sfw.fix.render;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sfw.fix.diagnostic.Located;
import sfw.fix.model.Catalog;
import sfw.fix.model.Cause;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Lookalike;
import sfw.fix.model.Part;
import sfw.fix.model.Sample;
import sfw.fix.model.SharedStep;
import sfw.fix.model.Signature;
import sfw.fix.model.Slot;
import sfw.fix.model.Step;
import sfw.fix.model.Tool;
import sfw.fix.render.view.CodeChip;
import sfw.fix.render.view.ErrorPage;
import sfw.fix.render.view.ErrorPage.CauseView;
import sfw.fix.render.view.ErrorPage.LookalikeView;
import sfw.fix.render.view.ErrorPage.SampleView;
import sfw.fix.render.view.ErrorPage.Shortcut;
import sfw.fix.render.view.ErrorPage.SignatureView;
import sfw.fix.render.view.ErrorPage.SlotView;
import sfw.fix.render.view.ErrorPage.StepLink;
import sfw.fix.render.view.ErrorPage.StepView;
import sfw.fix.render.view.Layout;
import sfw.fix.render.view.Link;
import sfw.fix.render.view.StubPage;
import sfw.fix.snippet.Template;

/** Makes the view of an entry's page. */
final class EntryPages {
  /** How many entries beyond the declared ones are shown as related. */
  static final int MORE_RELATED = 8;

  private final PageScope scope;
  private final Catalog catalog;
  private final Entry entry;
  private final Tool tool;
  private final List<Id> stepIds;
  private final List<String> stepTitles;

  private EntryPages(PageScope scope, Entry entry) {
    this.scope = scope;
    this.catalog = scope.catalog();
    this.entry = entry;
    this.tool = catalog.tool(entry.id().tool());
    List<Step> steps = entry.explanation().map(Explanation::steps).orElse(List.of());
    this.stepIds = steps.stream().map(step -> step.id().value()).toList();
    this.stepTitles = steps.stream().map(step -> step.title().plainText()).toList();
  }

  static Record view(PageScope scope, Entry entry) {
    EntryPages pages = new EntryPages(scope, entry);
    Optional<Explanation> explanation = entry.explanation();
    return explanation.isPresent() ? pages.page(explanation.get()) : pages.stub();
  }

  private StubPage stub() {
    scope.links().anchor("signatures");
    String description = "A known error of " + tool.name() + " that nobody has explained here yet.";
    List<Link> related = related();
    if (!related.isEmpty()) {
      scope.links().anchor("related");
    }
    if (!entry.codes().isEmpty()) {
      scope.links().anchor("facts");
    }
    return new StubPage(
        layout(description),
        scope.toolLink(tool),
        entry.title().value(),
        signatures(),
        codes(),
        related,
        scope.repository().explain(entry.id()),
        scope.repository().wrong(entry.id()));
  }

  private ErrorPage page(Explanation explained) {
    explained.steps().forEach(step -> scope.links().anchor(step.id().value().value()));
    explained.causes().forEach(cause -> scope.links().anchor(anchor(cause)));
    List<Link> related = related();
    sectionAnchors(explained, related);
    return new ErrorPage(
        layout(explained.summary().plainText()),
        scope.toolLink(tool),
        explained.label(),
        PageScope.severity(explained.severity()),
        entry.title().value(),
        scope.inline(explained.summary()),
        shortcut(explained).orElse(null),
        explained.samples().stream().map(sample -> sample(sample, explained.label())).toList(),
        signatures(),
        slots(explained),
        explained.lookalikes().stream().map(this::lookalike).toList(),
        Parts.of(scope, explained.whatIsHappening()),
        explained.causes().stream().map(this::cause).toList(),
        steps(explained),
        Parts.of(scope, explained.prevention()),
        explained.stillStuck().map(parts -> Parts.of(scope, parts)).orElse(List.of()),
        related,
        references(explained),
        codes(),
        platforms(explained.platforms().stream().map(platform -> platform.value()).toList()),
        explained.appliesTo(),
        explained.tags().stream().map(tag -> scope.tagLink(tag.value())).toList(),
        explained.updated().toString(),
        scope.repository().editEntry(entry.id(), "md"),
        scope.repository().editEntry(entry.id(), "yaml"),
        scope.repository().wrong(entry.id()),
        Stream.concat(
                slotsToFill(explained).isEmpty() ? Stream.of() : Stream.of("fill.js"),
                Stream.of("copy.js", "ticks.js", "tabs.js", "folds.js", "contents.js", "layout.js"))
            .map(scope::asset)
            .toList(),
        neighbour(-1).orElse(null),
        neighbour(1).orElse(null));
  }

  /** The tool's entry that stands so many places behind this one. */
  private Optional<Link> neighbour(int offset) {
    List<Entry> family = catalog.entriesOf(tool);
    int at = family.indexOf(entry) + offset;
    return at < 0 || at == family.size()
        ? Optional.empty()
        : Optional.of(scope.entryLink(family.get(at)));
  }

  /** The names of the slots that a command takes. */
  private Set<String> slotsToFill(Explanation explained) {
    Stream<Part> ofSteps = explained.steps().stream().flatMap(step -> body(catalog, step).stream());
    return Part.snippetsOf(Stream.concat(explained.parts(), ofSteps))
        .filter(snippet -> !snippet.contexts().isEmpty())
        .flatMap(snippet -> snippet.template().slots().stream())
        .map(Template.Slot::name)
        .collect(Collectors.toSet());
  }

  /** The ids of the page's sections, as the template writes them. */
  private void sectionAnchors(Explanation explained, List<Link> related) {
    PageLinks links = scope.links();
    List.of("see", "signatures", "happening", "causes", "fix", "prevent").forEach(links::anchor);
    List.of("references", "facts").forEach(links::anchor);
    if (!explained.lookalikes().isEmpty()) {
      links.anchor("lookalikes");
    }
    if (explained.stillStuck().isPresent()) {
      links.anchor("stuck");
    }
    if (!related.isEmpty()) {
      links.anchor("related");
    }
  }

  private Layout layout(String description) {
    PageLinks links = scope.links();
    Link toolLink = scope.toolLink(tool);
    return scope
        .layout(
            entry,
            description,
            "tools",
            List.of(new Link(links.to(SitePath.TOOLS), "Tools"), toolLink))
        .with(
            links.to(SitePath.twin(entry.id(), "md")),
            links.to(SitePath.twin(entry.id(), "json")),
            StructuredData.of(catalog, entry, tool, description));
  }

  private List<Link> related() {
    return catalog.related(entry, MORE_RELATED).stream().map(scope::entryLink).toList();
  }

  private List<CodeChip> codes() {
    return entry.codes().stream().map(code -> scope.chip(code.value())).toList();
  }

  private List<String> platforms(List<Id> ids) {
    return ids.stream().map(id -> catalog.platform(id).name()).toList();
  }

  private Optional<Shortcut> shortcut(Explanation explained) {
    Cause usual = explained.causes().get(0);
    List<StepLink> fixes = stepLinks(usual.fixedBy());
    return fixes.stream()
        .findFirst()
        .map(
            step -> new Shortcut(scope.inline(usual.cause()), step, explained.causes().size() - 1));
  }

  private static SampleView sample(Sample sample, String label) {
    String text = sample.text().value().stripTrailing();
    return new SampleView(sample.from(), words(sample.origin()), Codes.marked(text, label));
  }

  private static String words(Sample.Origin origin) {
    return switch (origin) {
      case RUN -> "we ran it";
      case MANUAL -> "from the manual";
      case REPORT -> "reported";
    };
  }

  private List<SignatureView> signatures() {
    return entry.signatures().stream()
        .map(s -> new SignatureView(Codes.html(s.template()), s.versions().orElse(null)))
        .toList();
  }

  /** The slots that the page shows: those of signatures and steps, in the order declared. */
  private List<SlotView> slots(Explanation explained) {
    List<String> used = new ArrayList<>();
    entry.signatures().stream().map(Signature::template).forEach(t -> addNames(t, used));
    Part.snippetsOf(explained.parts()).forEach(snippet -> addNames(snippet.template(), used));
    explained.steps().stream()
        .flatMap(step -> step.shared().stream())
        .flatMap(id -> catalog.sharedStep(id.value()).slots())
        .forEach(slot -> used.add(slot.name()));
    Set<String> filled = slotsToFill(explained);
    return entry.slots().values().stream()
        .filter(slot -> used.contains(slot.name()))
        .map(slot -> slot(slot, filled.contains(slot.name())))
        .toList();
  }

  private static void addNames(Template template, List<String> names) {
    template.slots().forEach(slot -> names.add(slot.name()));
  }

  private static SlotView slot(Slot slot, boolean fills) {
    String shown = new Template.Slot(slot.name(), 0).shown();
    String kind = slot.kind().name().toLowerCase(Locale.ROOT);
    return new SlotView(slot.name(), shown, kind, slot.label(), slot.example(), fills);
  }

  private LookalikeView lookalike(Lookalike like) {
    return new LookalikeView(
        like.text().value().stripTrailing(),
        scope.inline(like.tell()),
        like.entry().map(id -> scope.entryLink(catalog.entry(id.value()))).orElse(null));
  }

  private CauseView cause(Cause cause) {
    return new CauseView(
        anchor(cause),
        cause.frequency().name().toLowerCase(Locale.ROOT),
        scope.inline(cause.cause()),
        stepLink(cause.confirmedBy().value()),
        cause.shows().orElse(null),
        cause.sign().map(scope::inline).orElse(null),
        stepLinks(cause.fixedBy()));
  }

  private static String anchor(Cause cause) {
    return "cause-" + cause.id().value();
  }

  private List<StepLink> stepLinks(List<Located<Id>> ids) {
    return ids.stream().map(id -> stepLink(id.value())).toList();
  }

  private StepLink stepLink(Id id) {
    int index = stepIds.indexOf(id);
    String href = scope.links().to(SitePath.of(entry.id()), id.value());
    return new StepLink(href, index + 1, stepTitles.get(index));
  }

  private List<StepView> steps(Explanation explained) {
    List<StepView> views = new ArrayList<>();
    for (Step step : explained.steps()) {
      views.add(step(step, views.size(), explained.causes()));
    }
    return views;
  }

  private StepView step(Step step, int index, List<Cause> causes) {
    List<Cause> decides =
        causes.stream()
            .filter(cause -> cause.confirmedBy().value().equals(step.id().value()))
            .toList();
    List<String> telling = decides.stream().flatMap(cause -> cause.shows().stream()).toList();
    return new StepView(
        step.id().value().value(),
        index + 1,
        scope.inline(step.title()),
        stepTitles.get(index),
        step.role().name().toLowerCase(Locale.ROOT),
        platforms(step.platforms().stream().map(platform -> platform.value()).toList()),
        Parts.of(scope, body(catalog, step), telling),
        decides.stream().map(this::cause).toList());
  }

  /** A step's own parts, then those of the shared step that it takes in. */
  static List<Part> body(Catalog catalog, Step step) {
    List<Part> body = new ArrayList<>(step.body());
    step.shared()
        .map(id -> catalog.sharedStep(id.value()))
        .map(SharedStep::body)
        .ifPresent(body::addAll);
    return body;
  }

  private static List<Link> references(Explanation explained) {
    return explained.references().stream()
        .map(reference -> new Link(reference.url().value().toString(), reference.title()))
        .toList();
  }
}
