package sfw.fix.render;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;
import sfw.fix.markdown.Html;
import sfw.fix.model.Catalog;
import sfw.fix.model.Entry;
import sfw.fix.model.Tool;

/** JSON-LD for search engines: schema.org's TechArticle and BreadcrumbList. */
final class StructuredData {
  private record Graph(
      @JsonProperty("@context") String context, @JsonProperty("@graph") List<Object> graph) {}

  private record Article(
      @JsonProperty("@type") String type,
      String headline,
      String description,
      String url,
      @Nullable String dateModified,
      String inLanguage,
      String license,
      Named about,
      Named publisher) {}

  private record Named(@JsonProperty("@type") String type, String name) {}

  private record Breadcrumbs(
      @JsonProperty("@type") String type, List<Breadcrumb> itemListElement) {}

  private record Breadcrumb(
      @JsonProperty("@type") String type, int position, String name, String item) {}

  private StructuredData() {}

  static Html of(Catalog catalog, Entry entry, Tool tool, String description) {
    String base = catalog.site().baseUrl().toString();
    String url = base + SitePath.of(entry.id());
    Article article =
        new Article(
            "TechArticle",
            entry.title().value(),
            description,
            url,
            entry.explanation().map(explained -> explained.updated().toString()).orElse(null),
            "en",
            "https://creativecommons.org/licenses/by/4.0/",
            new Named("SoftwareApplication", tool.name()),
            new Named("Organization", catalog.site().title()));
    Breadcrumbs crumbs =
        new Breadcrumbs(
            "BreadcrumbList",
            List.of(
                crumb(1, "Tools", base + SitePath.TOOLS),
                crumb(2, tool.name(), base + SitePath.ofTool(tool.id())),
                crumb(3, entry.title().value(), url)));
    Graph graph = new Graph("https://schema.org", List.of(article, crumbs));
    return new Html(Json.writeForScript(graph));
  }

  private static Breadcrumb crumb(int position, String name, String url) {
    return new Breadcrumb("ListItem", position, name, url);
  }
}
