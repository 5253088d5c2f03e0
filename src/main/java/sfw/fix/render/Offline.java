package sfw.fix.render;

import java.util.List;
import sfw.fix.model.Site;
import sfw.fix.render.OutputFile.Kind;

/**
 * What makes the site work without a network: the worker, the list of what a reader can keep, and
 * the manifest of the site as an app.
 */
final class Offline {
  private record Build(String version, List<String> core, List<String> pages) {}

  private record Manifest(
      String name,
      String short_name,
      String description,
      String start_url,
      String display,
      String background_color,
      String theme_color,
      List<Icon> icons) {}

  private record Icon(String src, String sizes, String type) {}

  private Offline() {}

  /**
   * The worker and the list.
   *
   * @param worker the worker's source, which has a place for what the build knows
   * @param paths of all files of the site
   */
  static List<OutputFile> files(String worker, List<String> paths) {
    List<String> core = paths.stream().filter(Offline::isCore).toList();
    List<String> pages = paths.stream().filter(path -> path.endsWith(".html")).toList();
    String version = ContentHash.of(String.join("\n", core));
    Build build = new Build(version, core, List.of(SitePath.HOME, SitePath.SEARCH));
    String script = Assets.withoutComments(worker).replace("{{BUILD}}", Json.write(build).strip());
    return List.of(
        OutputFile.of(SitePath.WORKER, Kind.LIST, script),
        OutputFile.of(SitePath.KEEPABLE, Kind.LIST, String.join("\n", pages) + "\n"));
  }

  /** What the pages and the search are made of. */
  private static boolean isCore(String path) {
    return path.startsWith(SitePath.ASSETS) || path.startsWith(SitePath.SEARCH_FOLDER);
  }

  static OutputFile manifest(Site site, String icon) {
    Manifest manifest =
        new Manifest(
            site.title(),
            site.title(),
            site.tagline(),
            SitePath.HOME,
            "standalone",
            "#101615",
            "#00655a",
            List.of(new Icon(icon, "any", "image/svg+xml")));
    return OutputFile.of(SitePath.MANIFEST, Kind.LIST, Json.write(manifest));
  }
}
