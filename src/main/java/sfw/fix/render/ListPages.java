package sfw.fix.render;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import sfw.fix.markdown.Prose;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Page;
import sfw.fix.model.Part;
import sfw.fix.model.Section;
import sfw.fix.model.Tag;
import sfw.fix.model.Tombstone;
import sfw.fix.model.Tool;
import sfw.fix.render.view.CodeChip;
import sfw.fix.render.view.CodePage;
import sfw.fix.render.view.CodesPage;
import sfw.fix.render.view.ContributeForm;
import sfw.fix.render.view.EntryCard;
import sfw.fix.render.view.EntryGroup;
import sfw.fix.render.view.GonePage;
import sfw.fix.render.view.HomePage;
import sfw.fix.render.view.Layout;
import sfw.fix.render.view.Link;
import sfw.fix.render.view.NotFoundPage;
import sfw.fix.render.view.ProsePage;
import sfw.fix.render.view.RedirectPage;
import sfw.fix.render.view.SearchPage;
import sfw.fix.render.view.SectionView;
import sfw.fix.render.view.TagPage;
import sfw.fix.render.view.TagsPage;
import sfw.fix.render.view.ToolPage;
import sfw.fix.render.view.ToolsPage;

/** Makes the views of all pages but those of entries. */
final class ListPages {
  private static final String CONTRIBUTE = "contribute";
  private static final int HOME_CODES = 16;
  private static final int HOME_RECENT = 8;
  private static final int ONE_LOOK = 7;

  private final PageScope scope;
  private final Catalog catalog;
  private final PageLinks links;

  ListPages(PageScope scope) {
    this.scope = scope;
    this.catalog = scope.catalog();
    this.links = scope.links();
  }

  HomePage home() {
    Layout layout = scope.layout(scope.site().title(), scope.site().tagline(), "home", List.of());
    return new HomePage(
        layout,
        scope.areas(),
        popularCodes(),
        scope.cards(recent(catalog, HOME_RECENT)),
        catalog.entries().size(),
        catalog.tools().size());
  }

  /** The entries looked at last, newest first; of one day, the tools in turn. */
  static List<Entry> recent(Catalog catalog, int limit) {
    record Recent(LocalDate updated, int turn, Entry entry) {}
    Map<String, Integer> turns = new HashMap<>();
    return catalog.entries().values().stream()
        .filter(entry -> !entry.isStub())
        .map(
            entry -> {
              LocalDate updated = entry.explanation().orElseThrow().updated();
              int turn = turns.merge(updated + " " + entry.id().tool(), 1, Integer::sum);
              return new Recent(updated, turn, entry);
            })
        .sorted(
            Comparator.comparing(Recent::updated, Comparator.reverseOrder())
                .thenComparing(Recent::turn)
                .thenComparing(Recent::entry))
        .limit(limit)
        .map(Recent::entry)
        .toList();
  }

  private List<CodeChip> popularCodes() {
    return catalog.codeSystems().values().stream()
        .flatMap(system -> system.codes().values().stream())
        .map(CodeSystem.Code::id)
        .filter(code -> !catalog.entriesWith(code).isEmpty())
        .sorted(
            Comparator.comparing((CodeId code) -> -catalog.entriesWith(code).size())
                .thenComparing(Comparator.naturalOrder()))
        .limit(HOME_CODES)
        .map(scope::chip)
        .toList();
  }

  ToolsPage tools() {
    String description = "All tools whose errors are explained here, by what they are for.";
    return new ToolsPage(scope.layout("Tools", description, "tools", List.of()), scope.areas());
  }

  ToolPage tool(Tool tool) {
    Link tools = new Link(links.to(SitePath.TOOLS), "Tools");
    String description = tool.name() + ": " + tool.about().plainText();
    var area = scope.site().areas().get(tool.area().value());
    if (!catalog.entriesOf(tool).isEmpty()) {
      links.anchor("errors");
    }
    return new ToolPage(
        scope.layout(tool.name() + " errors", description, "tools", List.of(tools)),
        tool.name(),
        new Link(
            links.to(SitePath.TOOLS, "area-" + tool.area().value()),
            area == null ? "" : area.name()),
        scope.inline(tool.about()),
        tool.aliases(),
        new Link(tool.home().value().toString(), tool.home().value().getHost()),
        scope.cards(catalog.entriesOf(tool)),
        topics(catalog.entriesOf(tool)),
        sections(tool.introduction()),
        scope.repository().edit("tools/" + tool.id() + ".md"));
  }

  /** The entries of a tool by topic; none while one look takes them all in. */
  private List<EntryGroup> topics(List<Entry> entries) {
    if (entries.size() <= ONE_LOOK) {
      return List.of();
    }
    List<EntryGroup> groups = new ArrayList<>();
    Topics.of(entries)
        .forEach(
            (tag, ofTag) ->
                groups.add(
                    new EntryGroup(
                        // No section of the introduction has such an anchor.
                        links.anchor("errors_" + tag.map(Id::value).orElse("others")),
                        tag.map(id -> catalog.tag(id).name()).orElse("Other errors"),
                        scope.cards(ofTag))));
    return groups.size() < 2 ? List.of() : groups;
  }

  private List<SectionView> sections(List<Section> sections) {
    return sections.stream()
        .map(
            section ->
                new SectionView(
                    links.anchor(section.anchor().value()),
                    scope.inline(section.title()),
                    section.title().plainText(),
                    Parts.of(scope, section.body())))
        .toList();
  }

  CodesPage codes() {
    String description = "Error codes by system: what each means, and the errors that carry it.";
    return new CodesPage(scope.layout("Codes", description, "codes", List.of()), scope.systems());
  }

  CodePage code(CodeSystem system, CodeSystem.Code code) {
    Link codes = new Link(links.to(SitePath.CODES), "Codes");
    Link ofSystem = new Link(links.to(SitePath.CODES, "system-" + system.id()), system.name());
    String title = code.id().code() + ": " + code.meaning();
    return new CodePage(
        scope.layout(
            title + " (" + system.name() + ")",
            system.name() + " " + title + ". What prints it, and how to fix that.",
            "codes",
            List.of(codes, ofSystem)),
        code.id().code(),
        code.number().orElse(null),
        code.meaning(),
        ofSystem,
        scope.inline(system.about()),
        PageScope.reference(system),
        scope.cards(catalog.entriesWith(code.id())),
        comparisons(catalog.entriesWith(code.id())),
        namesakes(system, code));
  }

  private List<CodePage.Comparison> comparisons(List<Entry> entries) {
    List<Entry> explained = entries.stream().filter(entry -> !entry.isStub()).toList();
    return explained.size() < 2 ? List.of() : explained.stream().map(this::comparison).toList();
  }

  private CodePage.Comparison comparison(Entry entry) {
    Explanation explained = entry.explanation().orElseThrow();
    return new CodePage.Comparison(
        scope.toolLink(catalog.tool(entry.id().tool())),
        new Link(links.to(SitePath.of(entry.id())), explained.label()),
        explained.causes().get(0).cause().plainText());
  }

  /** Codes of other systems that a reader could take for this one. */
  private List<CodeChip> namesakes(CodeSystem system, CodeSystem.Code code) {
    return catalog.codeSystems().values().stream()
        .filter(other -> !other.id().equals(system.id()))
        .flatMap(other -> other.codes().values().stream())
        .filter(other -> isNamesake(other, code))
        .map(other -> scope.chip(other.id()))
        .toList();
  }

  private static boolean isNamesake(CodeSystem.Code a, CodeSystem.Code b) {
    return a.id().code().equalsIgnoreCase(b.id().code())
        || a.number().equals(Optional.of(b.id().code()))
        || b.number().equals(Optional.of(a.id().code()))
        || (a.number().isPresent() && a.number().equals(b.number()));
  }

  TagsPage tags() {
    List<TagsPage.TagRow> rows =
        catalog.tags().values().stream()
            .map(
                tag ->
                    new TagsPage.TagRow(
                        scope.tagLink(tag.id()),
                        scope.inline(tag.about()),
                        catalog.entriesTagged(tag.id()).size()))
            .toList();
    String description = "Topics, and the errors that belong to each.";
    return new TagsPage(scope.layout("Tags", description, "tags", List.of()), rows);
  }

  TagPage tag(Tag tag) {
    Link tags = new Link(links.to(SitePath.TAGS), "Tags");
    List<EntryCard> cards = scope.cards(catalog.entriesTagged(tag.id()));
    String description = tag.name() + ": " + tag.about().plainText();
    return new TagPage(
        scope.layout(tag.name(), description, "tags", List.of(tags)),
        tag.name(),
        scope.inline(tag.about()),
        cards);
  }

  SearchPage search() {
    String description = "Find an error by tool or by code.";
    return new SearchPage(
        scope.layout("Search", description, "", List.of()), scope.areas(), scope.systems());
  }

  NotFoundPage notFound() {
    Layout layout =
        scope.layout("Page not found", "There is nothing at this address.", "", List.of());
    return new NotFoundPage(layout.unlisted(), scope.areas(), popularCodes());
  }

  RedirectPage redirect(Entry entry) {
    Layout layout = scope.layout(entry, "This page has moved.", "", List.of());
    return new RedirectPage(layout.unlisted(), scope.entryLink(entry));
  }

  GonePage gone(Tombstone tombstone) {
    Layout layout = scope.layout("Gone", "This page was removed.", "", List.of());
    return new GonePage(
        layout.unlisted(),
        tombstone.id().toString(),
        tombstone.date().toString(),
        scope.inline(tombstone.reason()),
        tombstone.instead().stream()
            .map(id -> scope.entryLink(catalog.entry(id.value())))
            .toList());
  }

  ProsePage page(Page page) {
    String title = page.title().plainText();
    String description =
        Part.proseOf(page.lead().stream()).findFirst().map(Prose::plainText).orElse(title);
    return new ProsePage(
        scope.layout(title, firstSentence(description), page.id().value(), List.of()),
        scope.inline(page.title()),
        Parts.of(scope, page.lead()),
        page.id().value().equals(CONTRIBUTE) ? form() : null,
        sections(page.sections()),
        scope.repository().edit("pages/" + page.id() + ".md"));
  }

  private ContributeForm form() {
    List<String> platforms = ids(catalog.platforms().keySet().stream());
    return new ContributeForm(
        scope.asset("contribute.js"),
        scope.assetOnDemand("contribute.css"),
        scope.repository().newIssue(),
        platforms.contains("linux") ? "linux" : "",
        ids(catalog.tools().keySet().stream()),
        ids(
            catalog.codeSystems().values().stream()
                .flatMap(system -> system.codes().values().stream())
                .map(CodeSystem.Code::id)),
        platforms,
        ids(catalog.tags().keySet().stream()));
  }

  private static List<String> ids(Stream<?> all) {
    return all.map(Object::toString).toList();
  }

  private static String firstSentence(String text) {
    int end = text.indexOf(". ");
    return (end < 0 ? text : text.substring(0, end + 1)).replace('\n', ' ');
  }
}
