package sfw.fix.model;

import java.net.URI;
import java.util.List;
import java.util.Map;
import sfw.fix.diagnostic.Located;

/**
 * What {@code site.yaml} says.
 *
 * @param baseUrl where the site will be found, ending in {@code /}
 * @param repository the address of the repository, without a {@code /} at its end
 * @param branch the branch that edits are proposed to
 * @param areas by id, in the order that pages show them
 * @param severities rules whose severity is another one than their own
 */
public record Site(
    String title,
    String tagline,
    URI baseUrl,
    URI repository,
    String branch,
    Map<Id, Area> areas,
    Severities severities) {

  /** What a tool is for. */
  public record Area(Id id, String name, String about) {}

  /** Ids of rules that are errors here, and of those that are warnings. */
  public record Severities(List<Located<Id>> error, List<Located<Id>> warning) {
    public static final Severities NONE = new Severities(List.of(), List.of());
  }

  /** The same site at another address. */
  public Site at(URI otherBaseUrl) {
    return new Site(title, tagline, withSlash(otherBaseUrl), repository, branch, areas, severities);
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
