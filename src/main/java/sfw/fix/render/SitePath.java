package sfw.fix.render;

import java.util.Locale;
import sfw.fix.model.CodeId;
import sfw.fix.model.EntryId;
import sfw.fix.model.Id;

/** Where each thing is in the site: paths from its root, with {@code /}. */
public final class SitePath {
  public static final String HOME = "index.html";
  public static final String TOOLS = "tools/index.html";
  public static final String CODES = "codes/index.html";
  public static final String TAGS = "tags/index.html";
  public static final String SEARCH = "search.html";
  public static final String NOT_FOUND = "404.html";
  public static final String SITEMAP = "sitemap.xml";
  public static final String FEED = "feed.atom";
  public static final String OPEN_SEARCH = "opensearch.xml";
  public static final String LLMS = "llms.txt";
  public static final String ROBOTS = "robots.txt";
  public static final String API = "api/v1/";
  public static final String ZIP = "kb.zip";
  static final String ERRORS = "errors/";
  public static final String ASSETS = "assets/";

  /** What stands beside links to the site. */
  public static final String PICTURES = "pictures/";

  public static final String SEARCH_FOLDER = "search/";

  /** Says where the files of the search are; the last one to be published. */
  public static final String SEARCH_MANIFEST = SEARCH_FOLDER + "manifest.js";

  /** The worker behind the pages. Its folder is all it may see, hence the root. */
  public static final String WORKER = "sw.js";

  /** The paths of what can be kept for times without a network, one a line. */
  public static final String KEEPABLE = "offline.txt";

  /** The site as an app. */
  public static final String MANIFEST = "site.webmanifest";

  private SitePath() {}

  /** The page of an entry; its twins end in {@code .md} and {@code .json} instead. */
  static String of(EntryId entry) {
    return ERRORS + entry + ".html";
  }

  static String twin(EntryId entry, String extension) {
    return ERRORS + entry + "." + extension;
  }

  static String ofTool(Id tool) {
    return "tools/" + tool + ".html";
  }

  static String of(CodeId code) {
    return "codes/" + code.system() + "/" + code.slug().toLowerCase(Locale.ROOT) + ".html";
  }

  static String ofTag(Id tag) {
    return "tags/" + tag + ".html";
  }

  static String ofPage(Id page) {
    return page + ".html";
  }

  /** The address of one page relative to another. */
  static String relative(String from, String to) {
    int common = 0;
    for (int i = 0; i < Math.min(from.length(), to.length()); i++) {
      if (from.charAt(i) != to.charAt(i)) {
        break;
      }
      common = from.charAt(i) == '/' ? i + 1 : common;
    }
    long up = from.substring(common).chars().filter(c -> c == '/').count();
    return "../".repeat((int) up) + to.substring(common);
  }
}
