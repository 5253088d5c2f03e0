package sfw.fix.render;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import sfw.fix.model.EntryId;
import sfw.fix.model.Site;

/** Addresses within the repository's web pages: to edit a file, to open an issue. */
record Repository(URI address, String branch) {

  static Repository of(Site site) {
    return new Repository(site.repository(), site.branch());
  }

  /** Where to edit a file of the content folder. */
  String edit(String file) {
    return address + "/edit/" + branch + "/content/" + file;
  }

  String editEntry(EntryId entry, String extension) {
    return edit("errors/" + entry + "." + extension);
  }

  /** Where to create the Markdown file of a stub. */
  String explain(EntryId entry) {
    return address
        + "/new/"
        + branch
        + "/content/errors/"
        + entry.tool()
        + "?filename="
        + entry.slug()
        + ".md";
  }

  /** A new issue with its title and its body begun. */
  String wrong(EntryId entry) {
    String title = encoded(entry + ": ");
    String body = encoded("Page: " + entry + "\n\nWhat is wrong, and how do you know?\n\n");
    return newIssue() + "?title=" + title + "&body=" + body;
  }

  /** Where a new issue begins; {@code title} and {@code body} can be added as parameters. */
  String newIssue() {
    return address + "/issues/new";
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
