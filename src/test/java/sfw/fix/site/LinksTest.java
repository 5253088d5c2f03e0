package sfw.fix.site;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sfw.fix.render.OutputFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Where the pages of a site lead, as a browser would read them. */
class LinksTest {
  private static final String SITES = "sfw.fix.site.BuiltSite#all";
  private static final Pattern HOST = Pattern.compile("https?://[^/\\s\"'<>)`]+");
  private static final Pattern REFRESH = Pattern.compile("\\d+; url=(.*)");
  private static final String LICENCE = "https://creativecommons.org";

  /** An address on a page, and what it leads to. */
  private record Link(String page, Element element, URI target) {
    boolean isAnchor() {
      return element.normalName().equals("a");
    }

    @Override
    public String toString() {
      return page + ": " + element.shallowClone().outerHtml();
    }
  }

  private static List<Link> links(BuiltSite site) {
    return site.files(".html").stream().flatMap(page -> links(page, site.page(page))).toList();
  }

  private static Stream<Link> links(String page, Document document) {
    URI base = URI.create(document.location());
    List<Link> links = new ArrayList<>();
    for (Element element : document.select("[href], [src], [action], [poster], [data], object")) {
      for (String name : List.of("href", "src", "action", "poster", "data")) {
        if (element.hasAttr(name)) {
          links.add(new Link(page, element, base.resolve(element.attr(name))));
        }
      }
    }
    for (Element refresh : document.select("meta[http-equiv=refresh]")) {
      Matcher address = REFRESH.matcher(refresh.attr("content"));
      String target = address.matches() ? address.group(1) : "";
      links.add(new Link(page, refresh, base.resolve(target)));
    }
    return links.stream();
  }

  private static boolean isInternal(BuiltSite site, URI target) {
    return target.toString().startsWith(site.address(""));
  }

  private static String path(BuiltSite site, URI target) {
    return site.path("index.html", target.toString());
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyInternalLinkLeadsToAFile(BuiltSite site) {
    Set<String> files = new HashSet<>(site.files());
    List<Link> broken =
        links(site).stream()
            .filter(link -> isInternal(site, link.target()))
            .filter(link -> !files.contains(path(site, link.target())))
            .toList();
    assertEquals(List.of(), broken);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyFragmentLeadsToAnElement(BuiltSite site) {
    Map<String, Set<String>> ids = new TreeMap<>();
    site.files(".html").forEach(page -> ids.put(page, ids(site.page(page))));
    List<Link> broken =
        links(site).stream()
            .filter(link -> isInternal(site, link.target()))
            .filter(link -> isFragmentOfAPage(link.target()))
            .filter(
                link ->
                    !ids.getOrDefault(path(site, link.target()), Set.of())
                        .contains(link.target().getFragment()))
            .toList();
    assertEquals(List.of(), broken);
  }

  /** {@code #?q=...} is for the script of the search page, not the name of an element. */
  private static boolean isFragmentOfAPage(URI target) {
    return target.getFragment() != null && !target.getFragment().startsWith("?");
  }

  private static Set<String> ids(Document page) {
    return new TreeSet<>(page.select("[id]").eachAttr("id"));
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void onlyLinksToFollowLeadElsewhere(BuiltSite site) {
    List<Link> elsewhere =
        links(site).stream()
            .filter(link -> !isInternal(site, link.target()))
            .filter(link -> !link.isAnchor())
            .toList();
    assertEquals(List.of(), elsewhere);
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void pagesLinkOnlyToHostsThatTheContentNames(BuiltSite site) {
    Set<String> named = new HashSet<>(Set.of(LICENCE));
    for (String file : Tree.files(site.content())) {
      Matcher hosts = HOST.matcher(Tree.text(site.content().resolve(file)));
      while (hosts.find()) {
        named.add(hosts.group());
      }
    }
    List<Link> unnamed =
        links(site).stream()
            .filter(link -> !isInternal(site, link.target()))
            .filter(link -> !named.contains(host(link.target())))
            .toList();
    assertEquals(List.of(), unnamed);
  }

  private static String host(URI target) {
    return target.getScheme() + "://" + target.getRawAuthority();
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void the404PageLinksFromTheRootOfTheHostAndTheOthersRelatively(BuiltSite site) {
    String root = URI.create(site.address("")).getRawPath();
    for (String page : site.files(".html")) {
      List<String> wrong =
          site.page(page).select("[href]:not([rel=canonical]), [src]").stream()
              .map(element -> element.hasAttr("href") ? element.attr("href") : element.attr("src"))
              .filter(address -> !address.matches("(https?:|#).*"))
              .filter(address -> address.startsWith(root) != page.equals("404.html"))
              .toList();
      assertEquals(List.of(), wrong, page);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void noPageHasInlineStyleScriptOrHandlers(BuiltSite site) {
    for (String page : site.files(".html")) {
      Document document = site.page(page);
      List<String> inline = new ArrayList<>();
      document
          .select("[style], style, script:not([src]):not([type=application/ld+json]), iframe, base")
          .forEach(element -> inline.add(element.outerHtml()));
      for (Element element : document.getAllElements()) {
        element.attributes().asList().stream()
            .filter(attribute -> attribute.getKey().startsWith("on"))
            .forEach(attribute -> inline.add(element.outerHtml()));
      }
      assertEquals(List.of(), inline, page);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyPageForbidsWhatItDoesNotUse(BuiltSite site) {
    for (String page : site.files(".html")) {
      List<String> policies =
          site.page(page).select("meta[http-equiv=Content-Security-Policy]").eachAttr("content");
      assertEquals(1, policies.size(), page);
      Set<String> directives = Set.of(policies.get(0).split("; *", -1));
      assertEquals(true, directives.contains("default-src 'none'"), page);
      assertEquals(
          List.of(),
          directives.stream().filter(d -> !d.matches("\\S+( '(none|self)')+")).toList(),
          page);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyPageHasOneHeadingOfTheFirstLevelAndNoIdTwice(BuiltSite site) {
    for (String page : site.files(".html")) {
      Document document = site.page(page);
      assertEquals(1, document.select("h1").size(), page);
      List<String> ids = document.select("[id]").eachAttr("id");
      assertEquals(ids.stream().distinct().toList(), ids, page);
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void everyEntryDescribesItselfToSearchEngines(BuiltSite site) {
    for (var entry : site.catalog().entries().values()) {
      String path = "errors/" + entry.id() + ".html";
      Document page = site.page(path);
      JsonNode data = JsonMapper.shared().readTree(onlyData(page));
      assertEquals("https://schema.org", data.at("/@context").asString(), path);
      assertEquals("TechArticle", data.at("/@graph/0/@type").asString(), path);
      assertEquals(entry.title().value(), data.at("/@graph/0/headline").asString(), path);
      assertEquals(site.address(path), data.at("/@graph/0/url").asString(), path);
      assertEquals("BreadcrumbList", data.at("/@graph/1/@type").asString(), path);
      List<String> crumbs =
          data.at("/@graph/1/itemListElement")
              .valueStream()
              .map(c -> c.at("/item").asString())
              .toList();
      String tool = site.address("tools/" + entry.id().tool() + ".html");
      assertEquals(List.of(site.address("tools/index.html"), tool, site.address(path)), crumbs);
    }
  }

  private static String onlyData(Document page) {
    var scripts = page.select("script[type=application/ld+json]");
    assertEquals(1, scripts.size(), page.location());
    return scripts.get(0).data();
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void theBuildKnowsEveryLinkThatAPageHas(BuiltSite site) {
    for (OutputFile file : pages(site)) {
      Set<String> recorded = toOtherPages(file.path(), file.links());
      Set<String> found = toOtherPages(file.path(), found(site, file));
      // Every page knows where the search is; not every template says it.
      recorded.remove("search.html");
      found.remove("search.html");
      assertEquals(String.join("\n", recorded), String.join("\n", found), file.path());
    }
  }

  @ParameterizedTest
  @MethodSource(SITES)
  void thePageHasEveryIdThatTheBuildKnows(BuiltSite site) {
    for (OutputFile file : pages(site)) {
      Set<String> missing = new TreeSet<>(file.anchors());
      missing.removeAll(ids(parsed(site, file)));
      assertEquals(Set.of(), missing, file.path());
    }
  }

  private static List<OutputFile> pages(BuiltSite site) {
    return site.rendered().stream().filter(file -> file.path().endsWith(".html")).toList();
  }

  private static Document parsed(BuiltSite site, OutputFile file) {
    String html = new String(file.content(), StandardCharsets.UTF_8);
    return Jsoup.parse(html, site.address(file.path()));
  }

  private static Set<String> found(BuiltSite site, OutputFile file) {
    return links(file.path(), parsed(site, file))
        .filter(link -> isInternal(site, link.target()))
        .filter(link -> !link.element().attr("rel").equals("canonical"))
        .map(link -> withFragment(site, link.target()))
        .collect(Collectors.toSet());
  }

  private static String withFragment(BuiltSite site, URI target) {
    String fragment = target.getFragment();
    return path(site, target) + (fragment == null ? "" : "#" + fragment);
  }

  private static Set<String> toOtherPages(String page, Set<String> links) {
    return links.stream()
        .filter(link -> !link.equals(page) && !link.startsWith(page + "#"))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
