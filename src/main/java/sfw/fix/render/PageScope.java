package sfw.fix.render;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;
import sfw.fix.markdown.Prose;
import sfw.fix.markdown.ProseHtml;
import sfw.fix.model.Catalog;
import sfw.fix.model.CodeId;
import sfw.fix.model.CodeSystem;
import sfw.fix.model.ContentLink;
import sfw.fix.model.Entry;
import sfw.fix.model.Explanation;
import sfw.fix.model.Id;
import sfw.fix.model.Severity;
import sfw.fix.model.Site;
import sfw.fix.model.Tool;
import sfw.fix.render.view.AreaView;
import sfw.fix.render.view.CodeChip;
import sfw.fix.render.view.EntryCard;
import sfw.fix.render.view.FinderView;
import sfw.fix.render.view.Layout;
import sfw.fix.render.view.Link;
import sfw.fix.render.view.PictureView;
import sfw.fix.render.view.SeverityView;
import sfw.fix.render.view.SiteView;
import sfw.fix.render.view.SystemView;
import sfw.fix.snippet.Template;

/**
 * What the making of any page needs: the catalog, the page's links, and the pieces that many pages
 * show.
 */
final class PageScope {
  /** What a build decides, the same for all pages. */
  record Shared(
      Catalog catalog,
      Assets assets,
      Repository repository,
      boolean withZip,
      Previews previews,
      Map<Prose, Html> summaries) {}

  private final Shared shared;
  private final PageLinks links;
  private final ProseHtml prose;

  PageScope(Shared shared, PageLinks links) {
    this.shared = shared;
    this.links = links;
    this.prose = new ProseHtml(this::href, literal -> Codes.html(Template.code(literal)));
  }

  Catalog catalog() {
    return shared.catalog();
  }

  PageLinks links() {
    return links;
  }

  Repository repository() {
    return shared.repository();
  }

  Html inline(Prose text) {
    return prose.inline(text);
  }

  /**
   * A text that many pages show: rendered once, unless it has links, which each page writes in its
   * own way.
   */
  private Html repeated(Prose text) {
    return text.links().isEmpty()
        ? shared.summaries().computeIfAbsent(text, this::inline)
        : inline(text);
  }

  Html blocks(Prose text) {
    return prose.blocks(text);
  }

  /** The address for a link in the content, which the checks have found to be good. */
  private String href(String destination) {
    return href(ContentLink.parse(destination).orElseThrow());
  }

  private String href(ContentLink link) {
    if (link instanceof ContentLink.External external) {
      return external.url().toString();
    } else if (link instanceof ContentLink.ToEntry to) {
      String path = SitePath.of(to.entry());
      return to.step().map(step -> links.to(path, step.value())).orElseGet(() -> links.to(path));
    } else if (link instanceof ContentLink.ToTool to) {
      return links.to(SitePath.ofTool(to.tool()));
    } else if (link instanceof ContentLink.ToCode to) {
      return links.to(SitePath.of(to.code()));
    } else if (link instanceof ContentLink.ToTag to) {
      return links.to(SitePath.ofTag(to.tag()));
    } else if (link instanceof ContentLink.ToPage to) {
      return links.to(SitePath.ofPage(to.page()));
    }
    return links.to(links.page(), ((ContentLink.ToAnchor) link).anchor().value());
  }

  /** The frame of a page, to which what only some pages have can be added. */
  Layout layout(String title, String description, String menu, List<Link> crumbs) {
    return new Layout(
        title,
        description,
        site().baseUrl() + (links.page().equals(SitePath.HOME) ? "" : links.page()),
        true,
        menu,
        crumbs,
        siteView(),
        null,
        null,
        null,
        shared.previews().site().map(this::picture).orElse(null));
  }

  /** The frame of an entry's page, or of one that leads there. */
  Layout layout(Entry entry, String description, String menu, List<Link> crumbs) {
    return layout(entry.title().value(), description, menu, crumbs)
        .with(shared.previews().of(entry.id()).map(this::picture));
  }

  private PictureView picture(Previews.Picture picture) {
    return new PictureView(
        links.withHost(picture.path(), site().baseUrl()),
        picture.width(),
        picture.height(),
        picture.alt());
  }

  Site site() {
    return catalog().site();
  }

  private SiteView siteView() {
    Site site = site();
    return new SiteView(
        site.title(),
        site.tagline(),
        site.repository().toString(),
        links.to(SitePath.HOME),
        links.to(SitePath.TOOLS),
        links.to(SitePath.CODES),
        links.to(SitePath.TAGS),
        links.to(SitePath.SEARCH),
        page("contribute"),
        page("about"),
        asset("theme.js"),
        asset("site.css"),
        links.page().startsWith("errors/") ? null : asset("lists.css"),
        asset("favicon.svg"),
        finder(),
        links.to(SitePath.FEED),
        links.to(SitePath.OPEN_SEARCH),
        shared.withZip() ? links.to(SitePath.ZIP) : null,
        asset("offline.js"));
  }

  private FinderView finder() {
    boolean large = links.page().equals(SitePath.HOME) || links.page().equals(SitePath.SEARCH);
    String stylesheet = "search.css";
    return new FinderView(
        links.root(),
        large ? asset(stylesheet) : assetOnDemand(stylesheet),
        large
            ? List.of(asset("search.js"), asset("search-results.js"), asset("search-box.js"))
            : List.of(asset("search.js")),
        large
            ? List.of()
            : List.of(assetOnDemand("search-results.js"), assetOnDemand("search-field.js")),
        repository().newIssue());
  }

  String asset(String name) {
    return links.to(shared.assets().path(name));
  }

  /** The address of an asset that a script loads when it needs it: the page has no link to it. */
  String assetOnDemand(String name) {
    return links.root() + shared.assets().path(name);
  }

  private @Nullable String page(String id) {
    Id page = new Id(id);
    return catalog().pages().containsKey(page) ? links.to(SitePath.ofPage(page)) : null;
  }

  Link toolLink(Tool tool) {
    return new Link(links.to(SitePath.ofTool(tool.id())), tool.name());
  }

  Link entryLink(Entry entry) {
    return new Link(links.to(SitePath.of(entry.id())), entry.title().value());
  }

  Link tagLink(Id tag) {
    return new Link(links.to(SitePath.ofTag(tag)), catalog().tag(tag).name());
  }

  EntryCard card(Entry entry) {
    Optional<Explanation> explanation = entry.explanation();
    return new EntryCard(
        links.to(SitePath.of(entry.id())),
        entry.title().value(),
        toolLink(catalog().tool(entry.id().tool())),
        explanation.map(Explanation::label).orElse(null),
        explanation.map(e -> severity(e.severity())).orElse(null),
        explanation.map(e -> repeated(e.summary())).orElse(null),
        explanation.map(e -> e.updated().toString()).orElse(null));
  }

  List<EntryCard> cards(List<Entry> entries) {
    return entries.stream().map(this::card).toList();
  }

  static SeverityView severity(Severity severity) {
    return new SeverityView(severity.name().toLowerCase(Locale.ROOT), severity.meaning());
  }

  CodeChip chip(CodeId id) {
    CodeSystem.Code code = catalog().code(id);
    CodeSystem system = Optional.ofNullable(catalog().codeSystems().get(id.system())).orElseThrow();
    return new CodeChip(
        links.to(SitePath.of(id)),
        id.code(),
        code.number().orElse(null),
        system.name(),
        code.meaning(),
        catalog().entriesWith(id).size());
  }

  /** The areas that have tools, each with its tools. */
  List<AreaView> areas() {
    return site().areas().values().stream()
        .map(this::area)
        .filter(area -> !area.tools().isEmpty())
        .toList();
  }

  private AreaView area(Site.Area area) {
    List<AreaView.ToolRow> tools =
        catalog().toolsIn(area.id()).stream()
            .map(
                tool ->
                    new AreaView.ToolRow(
                        toolLink(tool), inline(tool.about()), catalog().entriesOf(tool).size()))
            .toList();
    return new AreaView(
        tools.isEmpty() ? "" : links.anchor("area-" + area.id()), area.name(), area.about(), tools);
  }

  List<SystemView> systems() {
    return catalog().codeSystems().values().stream().map(this::system).toList();
  }

  private SystemView system(CodeSystem system) {
    return new SystemView(
        links.anchor("system-" + system.id()),
        system.name(),
        inline(system.about()),
        reference(system),
        system.codes().values().stream().map(code -> chip(code.id())).toList());
  }

  static Link reference(CodeSystem system) {
    String url = system.reference().value().toString();
    return new Link(url, system.reference().value().getHost());
  }
}
