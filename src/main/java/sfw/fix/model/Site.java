package sfw.fix.model;

import java.net.URI;
import java.util.Map;

/**
 * What {@code site.yaml} says.
 *
 * @param baseUrl where the site will be found, ending in {@code /}
 * @param repository the address of the repository, without a {@code /} at its end
 * @param branch the branch that edits are proposed to
 * @param areas by id, in the order that pages show them
 */
public record Site(
    String title, String tagline, URI baseUrl, URI repository, String branch, Map<Id, Area> areas) {

  /** What a tool is for. */
  public record Area(Id id, String name, String about) {}

  /** The same site at another address. */
  public Site at(URI otherBaseUrl) {
    return new Site(title, tagline, withSlash(otherBaseUrl), repository, branch, areas);
  }

  /** An address that ends in exactly one {@code /}, so that paths can be put behind it. */
  public static URI withSlash(URI address) {
    return URI.create(withoutSlash(address) + "/");
  }

  /** An address that does not end in {@code /}. */
  public static URI withoutSlash(URI address) {
    return URI.create(address.toString().replaceAll("/+$", ""));
  }
}
