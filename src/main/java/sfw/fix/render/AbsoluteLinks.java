package sfw.fix.render;

import java.net.URI;
import sfw.fix.model.ContentLink;
import sfw.fix.model.EntryId;

/**
 * Leads the links of the content to full addresses, for texts that are read outside of the site.
 */
record AbsoluteLinks(URI base, String path) {

  /** The address of the page itself. */
  String page() {
    return base + path;
  }

  String entry(EntryId id) {
    return base + SitePath.of(id);
  }

  /** The address for a link's destination as written in the content. */
  String href(String destination) {
    ContentLink link = ContentLink.parse(destination).orElseThrow();
    if (link instanceof ContentLink.External external) {
      return external.url().toString();
    } else if (link instanceof ContentLink.ToEntry to) {
      return entry(to.entry()) + to.step().map(step -> "#" + step).orElse("");
    } else if (link instanceof ContentLink.ToTool to) {
      return base + SitePath.ofTool(to.tool());
    } else if (link instanceof ContentLink.ToCode to) {
      return base + SitePath.of(to.code());
    } else if (link instanceof ContentLink.ToTag to) {
      return base + SitePath.ofTag(to.tag());
    } else if (link instanceof ContentLink.ToPage to) {
      return base + SitePath.ofPage(to.page());
    }
    return page() + "#" + ((ContentLink.ToAnchor) link).anchor();
  }
}
