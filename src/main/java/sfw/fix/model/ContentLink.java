package sfw.fix.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;

/** Where a link in the content leads, read from its destination as written. */
public sealed interface ContentLink {
  /** How links begin that lead to another part of the knowledge base, and {@code https:}. */
  List<String> SCHEMES =
      List.of("entry:", "tool:", "code:", "tag:", "page:", "#", "https:", "http:");

  /** Another site. */
  record External(URI url) implements ContentLink {}

  /** An entry, or a step of it. */
  record ToEntry(EntryId entry, Optional<Id> step) implements ContentLink {}

  record ToTool(Id tool) implements ContentLink {}

  record ToCode(CodeId code) implements ContentLink {}

  record ToTag(Id tag) implements ContentLink {}

  record ToPage(Id page) implements ContentLink {}

  /** A step or a heading of the page that the link stands on. */
  record ToAnchor(Id anchor) implements ContentLink {}

  /** Reads a destination; empty when it is none that the content format knows. */
  static Optional<ContentLink> parse(String destination) {
    int colon = destination.indexOf(':');
    if (destination.startsWith("#")) {
      return Id.parse(destination.substring(1)).map(ToAnchor::new);
    }
    if (colon < 0) {
      return Optional.empty();
    }
    String rest = destination.substring(colon + 1);
    return switch (destination.substring(0, colon)) {
      case "http", "https" -> external(destination);
      case "entry" -> entry(rest);
      case "tool" -> Id.parse(rest).map(ToTool::new);
      case "code" -> CodeId.parse(rest).map(ToCode::new);
      case "tag" -> Id.parse(rest).map(ToTag::new);
      case "page" -> Id.parse(rest).map(ToPage::new);
      default -> Optional.empty();
    };
  }

  private static Optional<ContentLink> entry(String rest) {
    int hash = rest.indexOf('#');
    if (hash < 0) {
      return EntryId.parse(rest).map(entry -> new ToEntry(entry, Optional.empty()));
    }
    Optional<Id> step = Id.parse(rest.substring(hash + 1));
    return step.flatMap(
        id -> EntryId.parse(rest.substring(0, hash)).map(entry -> new ToEntry(entry, step)));
  }

  private static Optional<ContentLink> external(String url) {
    try {
      URI uri = new URI(url);
      return uri.getHost() == null ? Optional.empty() : Optional.of(new External(uri));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }
}
